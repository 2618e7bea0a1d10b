import path from "node:path";
import { parseSync, Visitor } from "oxc-parser";
import { doors, house } from "./walls.ts";

export interface SourceText {
  /** Path below the repository's root, with `/`. */
  readonly file: string;
  readonly text: string;
}

interface Import {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
  readonly typeOnly: boolean;
}

/** Every broken wall as a sentence `file:line what: reason`; circles between files (type-only imports counted) included. */
export function brokenWalls(sources: readonly SourceText[]): string[] {
  const code = sources.filter(({ file }) => /\.tsx?$/.test(file));
  const imports = code.flatMap(importsOf);
  return [
    ...imports.flatMap(brokenImport),
    ...circles(code, imports).map((circle) => `${circle.join(" → ")}: files may not import each other in a circle`),
    ...code.flatMap(forbiddenDoors),
  ];
}

function importsOf({ file, text }: SourceText): Import[] {
  const { module } = parseSync(file, text);
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  const found: Import[] = [];
  for (const declaration of module.staticImports) {
    found.push({
      file,
      line: lineAt(declaration.start),
      specifier: declaration.moduleRequest.value,
      typeOnly: declaration.entries.length > 0 && declaration.entries.every((entry) => entry.isType),
    });
  }
  for (const declaration of module.staticExports) {
    for (const entry of declaration.entries) {
      if (entry.moduleRequest === null) continue;
      found.push({ file, line: lineAt(entry.start), specifier: entry.moduleRequest.value, typeOnly: entry.isType });
    }
  }
  for (const dynamic of module.dynamicImports) {
    const specifier = /^["'`](.*)["'`]$/.exec(text.slice(dynamic.moduleRequest.start, dynamic.moduleRequest.end))?.[1];
    if (specifier !== undefined) found.push({ file, line: lineAt(dynamic.start), specifier, typeOnly: false });
  }
  return found;
}

function brokenImport({ file, line, specifier, typeOnly }: Import): string[] {
  const from = roomOf(file);
  if (from === null) return [];
  const room = house[from];
  if (room === undefined) return [`${file}:${line} lies in a room that the house does not have: ${from}`];
  const broken = (what: string) => [`${file}:${line} ${what}: ${room.reason}`];
  if (!specifier.startsWith(".")) {
    if (/\.css$/.test(specifier) && from === "views") return [];
    return room.packages.some((allowed) => matches(allowed, specifier))
      ? []
      : broken(`${from} may not import the package ${specifier}`);
  }
  const to = roomOf(resolve(file, specifier));
  if (to === null || to === from) return to === null ? broken(`${from} may not import ${specifier}`) : [];
  if (room.rooms.includes(to)) return [];
  if (room.typesOf?.includes(to) === true) {
    return typeOnly ? [] : broken(`${from} may import only types of ${to}`);
  }
  return broken(`${from} may not import ${to}`);
}

function circles(code: readonly SourceText[], imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>(code.map(({ file }) => [file, []]));
  for (const { file, specifier } of imports) {
    const target = specifier.startsWith(".") ? resolve(file, specifier) : null;
    if (target !== null && next.has(target)) next.get(file)?.push(target);
  }
  const found: string[][] = [];
  const finished = new Set<string>();
  const trail: string[] = [];
  const visit = (file: string): void => {
    if (finished.has(file)) return;
    const start = trail.indexOf(file);
    if (start >= 0) {
      found.push([...trail.slice(start), file]);
      return;
    }
    trail.push(file);
    for (const target of next.get(file) ?? []) visit(target);
    trail.pop();
    finished.add(file);
  };
  for (const { file } of code) visit(file);
  return found;
}

function forbiddenDoors({ file, text }: SourceText): string[] {
  if (!file.startsWith("src/") || doors.places.some((place) => file.startsWith(place))) return [];
  const { program } = parseSync(file, text);
  const found: string[] = [];
  const report = (start: number, name: string) =>
    found.push(`${file}:${text.slice(0, start).split("\n").length} uses ${name}: ${doors.reason}`);
  new Visitor({
    MemberExpression(node) {
      if (node.object.type !== "Identifier" || node.property.type !== "Identifier") return;
      const call = `${node.object.name}.${node.property.name}`;
      if (doors.calls.some((forbidden) => forbidden === call)) report(node.start, call);
      if (["window", "globalThis", "self"].includes(node.object.name) && isGlobalDoor(node.property.name)) {
        report(node.start, call);
      }
      if (isGlobalDoor(node.object.name)) report(node.start, node.object.name);
    },
    CallExpression(node) {
      if (node.callee.type === "Identifier" && isGlobalDoor(node.callee.name)) report(node.start, node.callee.name);
    },
    NewExpression(node) {
      if (node.callee.type !== "Identifier") return;
      if (node.callee.name === "Date" && node.arguments.length === 0) report(node.start, "new Date()");
      if (isGlobalDoor(node.callee.name)) report(node.start, node.callee.name);
    },
  }).visit(program);
  return found;
}

function isGlobalDoor(name: string): boolean {
  return doors.globals.some((forbidden) => forbidden === name);
}

function roomOf(file: string): string | null {
  const inside = /^src\/([^/]+)\//.exec(file);
  return inside?.[1] ?? null;
}

function resolve(file: string, specifier: string): string {
  return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
}

function matches(allowed: string, specifier: string): boolean {
  if (allowed.endsWith("*")) return specifier.startsWith(allowed.slice(0, -1));
  return specifier === allowed || specifier.startsWith(`${allowed}/`);
}
