import { failure, type Result, success } from "../deck/result.ts";

/** Characters of a path, and folders above a file. */
const LONGEST = 1_024;
const DEEPEST = 32;

/**
 * A path as the log keeps it: with `/`, in NFC, without "." and empty segments. The fault, one sentence, is for one that
 * leads out of its folder or cannot be a file's.
 */
export function cleanPath(given: string): Result<string, string> {
  if (given.length > LONGEST) return failure(`This path has more than ${LONGEST} characters; shorten its names.`);
  const path = given.replaceAll("\\", "/").normalize("NFC");
  if (path.search(controls) >= 0) return failure("This path has a control character in it; rename the file.");
  if (path.startsWith("/") || /^[a-z]:/i.test(path)) return failure(OUTSIDE);
  const segments = path.split("/").filter((segment) => segment !== "" && segment !== ".");
  if (segments.includes("..")) return failure(OUTSIDE);
  if (segments.length === 0) return failure("This file has no name; give it one.");
  if (segments.length > DEEPEST) return failure(`This file lies more than ${DEEPEST} folders deep; move it up.`);
  return success(segments.join("/"));
}

/** No name needs them, and a line break would part a path from its line. */
const controls = /[\p{Cc}\u2028\u2029]/gu;

/** A path that was not cleaned, or could not be, as a sentence or a list can show it: on one line, and not without end. */
export function pathShown(given: string): string {
  return given.slice(0, LONGEST).replaceAll(controls, "\ufffd");
}

const OUTSIDE = "This path leads out of its folder; pack the folder anew, so that its paths begin in it.";

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** Null of a loose file. */
export function topFolderOf(path: string): string | null {
  const end = path.indexOf("/");
  return end < 0 ? null : path.slice(0, end);
}
