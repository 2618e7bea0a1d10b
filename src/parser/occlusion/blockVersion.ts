import { contentHash } from "../../deck/contentHash.ts";

/** Two blocks with one version say the same; `text` as `writeOcclusion` writes it, without the picture. */
export function blockVersion(text: string): string {
  return contentHash(text).slice(0, 16);
}
