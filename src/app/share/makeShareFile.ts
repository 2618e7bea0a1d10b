import type { Onlooker } from "../../deck/onlooker.ts";
import { plainOf } from "../../exchange/lines.ts";
import { inPercents } from "../../exchange/watching.ts";
import { type BlobChoice, writeBackup } from "../../exchange/writeBackup.ts";
import type { Services } from "../services.ts";
import { everyFact } from "./everything.ts";
import type { ShareForm } from "./waysToShare.ts";

export interface MadeFile {
  readonly madeAt: number;
  /** Gzip. */
  readonly blob: Blob;
}

/** A file with all facts and the blobs chosen, some `expectedBytes` of them. Rejects where it is ended or the log cannot be read. */
export async function makeShareFile(
  services: Pick<Services, "storage" | "journal" | "surroundings" | "version">,
  choice: BlobChoice,
  expectedBytes: number,
  { signal, onProgress }: Onlooker,
): Promise<MadeFile> {
  const { storage, journal, surroundings, version } = services;
  const madeAt = surroundings.now();
  const total = journal.fold.factCount * bytesPerFact + expectedBytes;
  const tell = inPercents(onProgress);
  const onWritten = ({ facts, bytes }: { readonly facts: number; readonly bytes: number }) => {
    signal.throwIfAborted();
    tell(Math.min(1, (facts * bytesPerFact + bytes) / total));
  };
  const source = { facts: everyFact(services), storage, choice, onWritten };
  return { madeAt, blob: await new Response(writeBackup(source, { appVersion: version, madeAt })).blob() };
}

/** As the form wants it. */
export function inForm({ blob }: MadeFile, form: ShareForm, name: string): Promise<File> {
  return form.packed ? Promise.resolve(new File([blob], name, form)) : unpacked(blob, form, name);
}

async function unpacked(blob: Blob, form: ShareForm, name: string): Promise<File> {
  return new File([await new Response(plainOf(blob)).blob()], name, form);
}

const bytesPerFact = 200;
