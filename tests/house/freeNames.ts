import type { Node } from "oxc-parser";

/** A name in a value position that no declaration around it explains; `path` leads from the program down to its parent. */
export interface FreeName {
  readonly name: string;
  readonly node: Node;
  readonly path: readonly Node[];
}

/** The free names of a program: what it takes from the world around it. Types, property names and labels are none. */
export function freeNames(program: Node): FreeName[] {
  const found: FreeName[] = [];
  walk(program, [], (node, path) => {
    if (node.type !== "Identifier" || !isReference(node, path.at(-1))) return;
    if (path.some((outer) => namesIn(outer).has(node.name))) return;
    found.push({ name: node.name, node, path });
  });
  return found;
}

/** Of a TypeScript node only what stays in the program that runs. */
const VALUE_IN_TYPESCRIPT = new Set([
  "TSAsExpression",
  "TSSatisfiesExpression",
  "TSNonNullExpression",
  "TSTypeAssertion",
  "TSInstantiationExpression",
  "TSExportAssignment",
  "TSParameterProperty",
  "TSEnumDeclaration",
  "TSEnumBody",
  "TSEnumMember",
  "TSModuleDeclaration",
  "TSModuleBlock",
]);

function walk(node: Node, path: readonly Node[], visit: (node: Node, path: readonly Node[]) => void): void {
  if (node.type.startsWith("TS") && !VALUE_IN_TYPESCRIPT.has(node.type)) return;
  visit(node, path);
  const below = [...path, node];
  for (const child of childrenOf(node)) walk(child, below, visit);
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function isReference(node: Node, parent: Node | undefined): boolean {
  switch (parent?.type) {
    case "MemberExpression":
      return parent.computed || parent.object === node;
    case "Property":
      // A shorthand's key and value are two nodes with one name: the value is the reference.
      return parent.computed || parent.value === node;
    case "MethodDefinition":
    case "PropertyDefinition":
    case "AccessorProperty":
      return parent.computed || parent.key !== node;
    case "TSEnumMember":
      return parent.id !== node;
    case "ImportSpecifier":
    case "ImportAttribute":
    case "MetaProperty":
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
    case "ExportAllDeclaration":
      return false;
    case "ExportSpecifier":
      return parent.local === node;
    default:
      return true;
  }
}

const declared = new WeakMap<Node, ReadonlySet<string>>();

/** The names that a node declares for all that lies in it. */
function namesIn(scope: Node): ReadonlySet<string> {
  const known = declared.get(scope);
  if (known !== undefined) return known;
  const names = new Set(declarationsOf(scope).flatMap(boundNames));
  declared.set(scope, names);
  return names;
}

/** Declarations and patterns that count in the whole of this node; a `var` counts where it stands, which no code here has. */
function declarationsOf(scope: Node): (Node | null | undefined)[] {
  switch (scope.type) {
    case "Program":
    case "BlockStatement":
    case "StaticBlock":
    case "TSModuleBlock":
      return scope.body.map((statement) =>
        statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration"
          ? statement.declaration
          : statement,
      );
    case "FunctionDeclaration":
    case "FunctionExpression":
      return [scope.id, ...scope.params];
    case "ArrowFunctionExpression":
      return [...scope.params];
    case "ClassDeclaration":
    case "ClassExpression":
      return [scope.id];
    case "ForStatement":
      return [scope.init];
    case "ForInStatement":
    case "ForOfStatement":
      return [scope.left];
    case "SwitchStatement":
      return scope.cases.flatMap(({ consequent }) => consequent);
    case "CatchClause":
      return [scope.param];
    default:
      return [];
  }
}

function boundNames(node: Node | null | undefined): string[] {
  switch (node?.type) {
    case "Identifier":
      return [node.name];
    case "ObjectPattern":
      return node.properties.flatMap((property) =>
        boundNames(property.type === "Property" ? property.value : property),
      );
    case "ArrayPattern":
      return node.elements.flatMap(boundNames);
    case "AssignmentPattern":
      return boundNames(node.left);
    case "RestElement":
      return boundNames(node.argument);
    case "TSParameterProperty":
      return boundNames(node.parameter);
    case "VariableDeclaration":
      return node.declarations.flatMap(({ id }) => boundNames(id));
    case "ImportDeclaration":
      return node.specifiers.map(({ local }) => local.name);
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "TSEnumDeclaration":
      return boundNames(node.id);
    default:
      return [];
  }
}
