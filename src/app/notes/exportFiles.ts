import { failure, type Result, success } from "../../deck/result.ts";
import type { StandingNote } from "../../facts/notes.ts";
import { zipOf } from "../../notes/exportNotes.ts";
import type { Storage } from "../../storage/port.ts";
import { saveBlob } from "../share/saveBlob.ts";

/** Offers a file as it would lie on disk. The fault is one sentence. */
export async function exportFile(storage: Pick<Storage, "blobs">, note: StandingNote): Promise<Result<void, string>> {
  const { path, file } = note;
  const found = await storage.blobs([file.blob]);
  const bytes = found.ok ? found.value.get(file.blob) : undefined;
  if (bytes === undefined) return failure(`${path} is not on this device.`);
  saveBlob(path.slice(path.lastIndexOf("/") + 1), bytes);
  return success(undefined);
}

/** Offers several files as a zip archive, by their paths, as they would lie on disk. The fault is one sentence. */
export async function exportZip(
  storage: Pick<Storage, "blobs">,
  name: string,
  notes: readonly StandingNote[],
): Promise<Result<void, string>> {
  const found = await storage.blobs(new Set(notes.map(({ file }) => file.blob)));
  if (!found.ok) return failure("The files could not be read; try again.");
  const missing = notes.filter(({ file }) => !found.value.has(file.blob));
  const files = notes.flatMap(({ path, file, version }) => {
    const bytes = found.value.get(file.blob);
    return bytes === undefined ? [] : [{ path, bytes, changedAt: version.writer.clock }];
  });
  saveBlob(`${name}.zip`, await zipOf(files));
  const [first] = missing;
  if (first === undefined) return success(undefined);
  return failure(
    missing.length === 1
      ? `The archive lacks ${first.path}, which is not on this device.`
      : `The archive lacks ${missing.length} files that are not on this device, such as ${first.path}.`,
  );
}
