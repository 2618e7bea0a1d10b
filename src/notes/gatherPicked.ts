import { failure, type Result, success } from "../deck/result.ts";
import { byCodeUnits } from "../parser/slug.ts";
import type { Allowance } from "./allowance.ts";
import { isLeftOut, kindByName } from "./noteKind.ts";
import { cleanPath, nameOf, pathShown, topFolderOf } from "./notePath.ts";
import type { PickedFile } from "./pickedFile.ts";
import type { LeftOut } from "./readNote.ts";
import { openZip, type PackedFile, tooLarge } from "./unpackZip.ts";

/** A file that was picked or lies in a zip that was. */
export interface PickedEntry extends PackedFile {
  /** As it will be known. */
  readonly path: string;
}

export interface Gathered {
  /** Each path once. */
  readonly entries: readonly PickedEntry[];
  readonly leftOut: readonly LeftOut[];
  /** Folders that were given as a whole, in the order of code units. */
  readonly folders: readonly string[];
}

/** Opens the zips among what was picked and gives every file its path. Throws a `ZipFault`. */
export async function gatherPicked(
  picked: readonly PickedFile[],
  allowance: Allowance,
  signal: AbortSignal,
): Promise<Gathered> {
  const gathered = new Gathering();
  for (const { path, bytes } of picked) {
    // A zip in a folder lies there for its own reasons.
    const isZip = kindByName(path) === "zip" && !path.includes("/");
    if (isZip) gathered.addZip(path.replace(/\.zip$/i, "").trim(), await openZip(bytes, allowance, signal));
    else gathered.add(path, fileOf(path, bytes));
    const folder = isZip ? null : topFolderOf(path);
    if (folder !== null) gathered.addFolder(folder);
  }
  return gathered.whole();
}

class Gathering {
  private readonly entries = new Map<string, PickedEntry>();
  private readonly leftOut: LeftOut[] = [];
  private readonly folders = new Set<string>();

  /** `given` is the path before it is cleaned. */
  add(given: string, file: PackedFile): void {
    const cleaned = cleanPath(given);
    const isIgnored = kindByName(cleaned.ok ? cleaned.value : nameOf(given.replaceAll("\\", "/"))) === "nothing";
    if (!cleaned.ok) this.leave(pathShown(given), isIgnored ? "ignored" : "refused", cleaned.fault);
    else if (this.entries.has(cleaned.value)) this.leave(cleaned.value, isIgnored ? "ignored" : "refused", TWICE);
    else this.entries.set(cleaned.value, { ...file, path: cleaned.value });
  }

  /** Files that have no single folder get one with the zip's name. */
  addZip(name: string, files: readonly PackedFile[]): void {
    const tops = new Set(files.flatMap(({ path }) => this.topOf(path)));
    const [only = null] = tops;
    const folder = tops.size === 1 && only !== null ? null : name || "notes";
    for (const file of files) this.add(folder === null ? file.path : `${folder}/${file.path}`, file);
    const root = folder ?? only;
    if (root !== null) this.addFolder(root);
  }

  addFolder(folder: string): void {
    this.folders.add(folder.normalize("NFC"));
  }

  whole(): Gathered {
    return {
      entries: [...this.entries.values()],
      leftOut: this.leftOut,
      folders: [...this.folders].sort(byCodeUnits),
    };
  }

  /** What lies about hidden, as "__MACOSX", or leads out of the zip, says nothing about its folder. */
  private topOf(path: string): (string | null)[] {
    const cleaned = cleanPath(path);
    return !cleaned.ok || isLeftOut(cleaned.value) ? [] : [topFolderOf(cleaned.value)];
  }

  private leave(path: string, severity: LeftOut["severity"], message: string): void {
    this.leftOut.push({ path, severity, message });
  }
}

function fileOf(path: string, bytes: Blob): PackedFile {
  return {
    path,
    packedSize: bytes.size,
    refusal: null,
    async read(most): Promise<Result<Uint8Array<ArrayBuffer>, string>> {
      if (bytes.size > most) return failure(tooLarge(most));
      try {
        return success(new Uint8Array(await bytes.arrayBuffer()));
      } catch {
        return failure("This file could not be read; check that it still exists and that you may read it.");
      }
    },
  };
}

const TWICE = "A file with this path is there twice; the first one was taken.";
