import type { readTopic } from "../readTopic.ts";
import { dialectReader, type ReadingOptions } from "./dialects.ts";
import type { ObsidianOptions } from "./obsidian/options.ts";

/** How the Obsidian plugin is set in each vault, by the vault's folder ("" for the root). */
export type Vaults = ReadonlyMap<string, ObsidianOptions>;

/** A reader for `parseCollection` that reads each file as `dialectReader` does, with the settings of its vault. */
export function vaultReader(vaults: Vaults, { forced }: Pick<ReadingOptions, "forced"> = {}): typeof readTopic {
  const given = forced === undefined ? {} : { forced };
  const plain = dialectReader(given);
  const byVault = new Map([...vaults].map(([vault, obsidian]) => [vault, dialectReader({ ...given, obsidian })]));
  return (file, media) => {
    const vault = vaultAround(file.path, vaults);
    return ((vault === null ? null : byVault.get(vault)) ?? plain)(file, media);
  };
}

/** The nearest vault in which a file lies, null where it lies in none. */
export function vaultAround(path: string, vaults: Vaults): string | null {
  let nearest: string | null = null;
  for (const vault of vaults.keys()) {
    const isAround = vault === "" || path.startsWith(`${vault}/`);
    if (isAround && (nearest === null || vault.length > nearest.length)) nearest = vault;
  }
  return nearest;
}
