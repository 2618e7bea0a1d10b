import { parseArgs } from "node:util";
import { failure, type Result, success } from "../deck/result.ts";

export type Options =
  | { readonly command: "help" }
  | {
      readonly command: "check" | "cards";
      readonly paths: readonly string[];
      /** Both as written; null where the default applies. */
      readonly root: string | null;
      readonly media: string | null;
    };

/** Reads the arguments of `deck`; the fault is a sentence. */
export function readOptions(args: readonly string[]): Result<Options, string> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const [command, ...paths] = positionals;
  if (values.help) return success({ command: "help" });
  if (command === undefined) return failure('Say what to do: "check" or "cards"; --help tells more.');
  if (command !== "check" && command !== "cards") {
    return failure(`There is no command "${command}"; use "check" or "cards".`);
  }
  if (paths.length === 0) return failure(`Say which files or folders to read, as in "deck ${command} content".`);
  if (command === "cards" && !values.json) return failure('"cards" prints JSON only; add --json.');
  if (command === "check" && values.json) return failure('--json goes with "cards", not with "check".');
  return success({ command, paths, root: values.root ?? null, media: values.media ?? null });
}

function parse(args: readonly string[]) {
  try {
    return success(
      parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
          root: { type: "string" },
          media: { type: "string" },
          json: { type: "boolean" },
          help: { type: "boolean", short: "h" },
        },
      }),
    );
  } catch (error) {
    const [sentence = ""] = (error instanceof Error ? error.message : String(error)).split(/\. |\n/);
    return failure(`${sentence}; --help lists the options.`);
  }
}
