import { type Node, parseSync } from "oxc-parser";
import { type FreeName, freeNames } from "./freeNames.ts";
import type { SourceText } from "./importsOf.ts";
import { doors } from "./walls.ts";

/** Each use of a clock, chance or browser I/O outside of the places that may, as a sentence `file:line uses …: reason`. */
export function doorUses({ file, text }: SourceText): string[] {
  if (!file.startsWith("src/") || doors.places.some((place) => file.startsWith(place))) return [];
  return freeNames(parseSync(file, text).program).flatMap(({ name, node, path }: FreeName) => {
    const door = doorAt(name, node, path);
    return door === null
      ? []
      : [`${file}:${text.slice(0, node.start).split("\n").length} uses ${door}: ${doors.reason}`];
  });
}

const worlds: readonly string[] = ["window", "globalThis", "self"];
const guarded: Readonly<Record<string, readonly string[] | undefined>> = doors.members;

/** The door that a global name is, with what is asked of it; null where it is none. `path` ends with the name's parent. */
function doorAt(name: string, node: Node, path: readonly Node[]): string | null {
  if (doors.globals.some((door) => door === name)) return name;
  const { parent, outer } = parentOf(path);
  const member = memberOf(parent, node, path);
  if (worlds.includes(name)) {
    if (isTested(parent) || member === null) return isTested(parent) ? null : `${name} as a value`;
    const door = doorAt(member, parent ?? node, outer);
    return door === null ? null : `${name}.${door}`;
  }
  if (name === "Date" && parent?.type === "NewExpression" && parent.callee === strip(node, path)) {
    return parent.arguments.length === 0 ? "new Date()" : null;
  }
  if (name === "Date" && parent?.type === "CallExpression" && parent.callee === strip(node, path)) return "Date()";
  const forbidden = guarded[name];
  if (forbidden === undefined || isTested(parent)) return null;
  if (member === null) return `${name} as a value`;
  return forbidden.includes(member) ? `${name}.${member}` : null;
}

/** What leaves a value as it is: `(x)`, `x!`, `x as T`, the end of a `?.` chain. */
const WRAPPERS = new Set([
  "ParenthesizedExpression",
  "TSNonNullExpression",
  "TSAsExpression",
  "TSSatisfiesExpression",
  "ChainExpression",
]);

function parentOf(path: readonly Node[]): { readonly parent: Node | null; readonly outer: readonly Node[] } {
  const depth = path.findLastIndex((node) => !WRAPPERS.has(node.type));
  return { parent: path[depth] ?? null, outer: path.slice(0, Math.max(0, depth)) };
}

/** The node itself or the outermost wrapper around it. */
function strip(node: Node, path: readonly Node[]): Node {
  return path[path.findLastIndex((outer) => !WRAPPERS.has(outer.type)) + 1] ?? node;
}

/** The property that is asked of the node; null where none is, or one that only the running program knows. */
function memberOf(parent: Node | null, node: Node, path: readonly Node[]): string | null {
  if (parent?.type !== "MemberExpression" || parent.object !== strip(node, path)) return null;
  const { property } = parent;
  if (!parent.computed) return property.type === "Identifier" ? property.name : null;
  if (property.type === "Literal") return typeof property.value === "string" ? property.value : null;
  return property.type === "TemplateLiteral" && property.expressions.length === 0
    ? (property.quasis[0]?.value.cooked ?? null)
    : null;
}

/** Only asked whether it is there or what it is: `"x" in navigator`, `x instanceof Date`, `typeof window`. */
function isTested(parent: Node | null): boolean {
  return (
    (parent?.type === "BinaryExpression" && ["in", "instanceof"].includes(parent.operator)) ||
    (parent?.type === "UnaryExpression" && parent.operator === "typeof")
  );
}
