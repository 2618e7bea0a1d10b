import path from "node:path";
import { doorUses } from "./doorUses.ts";
import { type Import, importsOf, type SourceText } from "./importsOf.ts";
import { house, type Room } from "./walls.ts";

/** Every broken wall as a sentence `file:line what: reason`; circles between files (type-only imports counted) included. */
export function brokenWalls(sources: readonly SourceText[]): string[] {
  const code = sources.filter(({ file }) => /\.tsx?$/.test(file));
  const imports = code.flatMap(importsOf);
  return [
    ...imports.flatMap(brokenImport),
    ...circles(code, imports).map((circle) => `${circle.join(" → ")}: files may not import each other in a circle`),
    ...code.flatMap(doorUses),
  ];
}

function brokenImport({ file, line, specifier, typeOnly }: Import): string[] {
  const from = roomOf(file);
  if (from === null) return [];
  const room = house[from];
  if (room === undefined) return [`${file}:${line} lies in a room that the house does not have: ${from}`];
  const broken = (what: string) => [`${file}:${line} ${what}: ${room.reason}`];
  if (specifier === "*") return broken("imports what only the running program knows");
  if (!specifier.startsWith(".")) {
    if (/\.css$/.test(specifier) && from === "views") return [];
    return room.packages.some((allowed) => matches(allowed, specifier))
      ? []
      : broken(`${from} may not import the package ${specifier}`);
  }
  const target = resolve(file, specifier);
  const to = roomOf(target);
  if (to === null || to === from) return to === null ? broken(`${from} may not import ${specifier}`) : [];
  if (room.rooms.includes(to)) return [];
  if (hasTypes(room, target, to)) return typeOnly ? [] : broken(`${from} may import only types of ${to}`);
  const files = room.typesOf?.filter((types) => types.startsWith(`${to}/`)) ?? [];
  return broken(`${from} may not import ${to}${files.length === 0 ? "" : ` but the types of ${files.join(", ")}`}`);
}

/** Types may be had of a whole room or of some of its files. */
function hasTypes(room: Room, target: string, to: string): boolean {
  return room.typesOf?.some((types) => types === to || `src/${types}` === target) === true;
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
