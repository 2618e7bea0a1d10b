import type { Word } from "./word.ts";

/**
 * Whether `short` stands for these neighbouring words: written as one ("kubeproxy" for "kube-proxy"), a letter and a number
 * ("L2" for "Layer 2"), initials ("CNI" for "Container Network Interface"), a count of letters left out ("k8s" for
 * "Kubernetes"), or a beginning of four letters or more ("config" for "configuration").
 */
export function isShortFor(short: Word, run: readonly Word[]): boolean {
  const [first, second] = run;
  if (first === undefined || short.text[0] !== first.text[0]) return false;
  if (second === undefined) return isNumeronym(short.text, first.text) || isBeginning(short, first);
  if (run.length === 2 && second.kind === "number") {
    const letters = short.text.slice(0, -second.text.length);
    if (letters !== "" && short.text.endsWith(second.text) && first.text.startsWith(letters)) return true;
  }
  return isInitials(short, run) || short.text === run.map(({ text }) => text).join("");
}

/** The most words that a short form stands for. */
export const LONGEST_RUN = 5;

/** Refuses at a glance most runs of `length` words for which `short` cannot stand. */
export function mayBeShortFor(short: Word, words: readonly Word[], start: number, length: number): boolean {
  if (length <= 2 || short.text.length - length <= 1) return length > 1 || short.text.length >= 3;
  let letters = 0;
  for (let at = start; at < start + length; at++) letters += words[at]?.text.length ?? 0;
  return letters === short.text.length;
}

function isNumeronym(short: string, long: string): boolean {
  const parts = /^(\p{L})(\d{1,2})(\p{L})$/u.exec(short);
  return parts !== null && Number(parts[2]) === long.length - 2 && long.endsWith(parts[3] ?? "");
}

function isBeginning(short: Word, long: Word): boolean {
  const letters = short.text.replace(/s$/, "");
  return (
    short.kind === "word" &&
    long.kind === "word" &&
    letters.length >= 4 &&
    long.text.length >= letters.length + 3 &&
    long.text.startsWith(letters)
  );
}

function isInitials(short: Word, run: readonly Word[]): boolean {
  const letters = short.kind === "identifier" ? short.text.replace(/s$/, "") : short.text;
  const least = short.kind === "identifier" ? 2 : 3;
  return letters.length >= least && letters === run.map(({ text }) => text[0]).join("");
}
