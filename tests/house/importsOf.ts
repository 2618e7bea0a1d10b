import { parseSync, Visitor } from "oxc-parser";

export interface SourceText {
  /** Path below the repository's root, with `/`. */
  readonly file: string;
  readonly text: string;
}

export interface Import {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/**
 * All ways in which a file names another: import and export declarations, `import()` of values and of types, and the
 * address of a worker, `new URL("…", import.meta.url)`. The specifier of an `import()` that is no plain text is "*".
 */
export function importsOf({ file, text }: SourceText): Import[] {
  const { module, program } = parseSync(file, text);
  const found: Import[] = [];
  const add = (offset: number, specifier: string, typeOnly: boolean) =>
    found.push({ file, line: text.slice(0, offset).split("\n").length, specifier, typeOnly });
  for (const { start, moduleRequest, entries } of module.staticImports) {
    add(start, moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType));
  }
  for (const { start, moduleRequest, isType } of module.staticExports.flatMap(({ entries }) => entries)) {
    if (moduleRequest !== null) add(start, moduleRequest.value, isType);
  }
  for (const { start, moduleRequest } of module.dynamicImports) {
    const written = text.slice(moduleRequest.start, moduleRequest.end);
    add(start, /^["'`]([^"'`$]*)["'`]$/.exec(written)?.[1] ?? "*", false);
  }
  new Visitor({
    TSImportType({ start, source }) {
      add(start, source.value, true);
    },
    TSExternalModuleReference({ start, expression }) {
      add(start, expression.value, false);
    },
    NewExpression({ start, callee, arguments: [address, base] }) {
      if (callee.type !== "Identifier" || callee.name !== "URL" || base === undefined) return;
      if (address?.type !== "Literal" || typeof address.value !== "string") return;
      const isOfCode = /\.[cm]?[jt]sx?$/.test(address.value);
      if (isOfCode) add(start, /^[./]/.test(address.value) ? address.value : `./${address.value}`, false);
    },
  }).visit(program);
  return found;
}
