/** A number or an identifier. */
export interface SingleValue {
  readonly text: string;
  /** Equal for two spellings of one value. */
  readonly key: string;
  /** What can stand in its place: "percent", "integer days", "acronym" … */
  readonly kind: string;
  /** Null for an identifier or an address. */
  readonly amount: number | null;
  /** It was written as code. */
  readonly isCode: boolean;
}

/** The value that is all of an answer (Markdown), its emphasis and full stop aside; null where the answer says more. */
export function singleValueOf(answer: string): SingleValue | null {
  const bare = answer
    .trim()
    .replace(/[.。]$/, "")
    .trim();
  const plain = bare.replace(EMPHASIS, "$2");
  const code = /^(`+)\s?([^`]+?)\s?\1$/.exec(plain)?.[2];
  const text = code ?? plain;
  const [value, ...more] = valuesIn(text);
  if (more.length > 0 || value === undefined || value.text !== text.trim()) {
    return code !== undefined && /^\S+$/.test(code)
      ? { text: code, key: code, kind: "code", amount: null, isCode: true }
      : null;
  }
  return { ...value, isCode: code !== undefined };
}

/** Every value in a text, in order. */
export function valuesIn(markdown: string): SingleValue[] {
  const codes = Array.from(markdown.matchAll(CODE_WORD), ([, text = ""]): SingleValue => {
    return { text, key: text, kind: "code", amount: null, isCode: true };
  });
  const values = Array.from(markdown.replace(/[*`$]|__/g, " ").matchAll(VALUE), ([text]) => readValue(text));
  return [...values, ...codes.filter(({ key }) => !values.some((value) => value.key === key))];
}

const EMPHASIS = /^(\*\*|__|\*|_)(.+)\1$/;
const CODE_WORD = /`([^`\s]+)`/g;

function readValue(text: string): SingleValue {
  const number = /^(\d[\d.,]*)(?:\s*(%|\p{L}+))?$/u.exec(text);
  const digits = (number?.[1] ?? "").replace(/,(?=\d{3})/g, "");
  if (number === null || Number.isNaN(Number(digits))) {
    return { text, key: text, kind: shapeOf(text), amount: null, isCode: false };
  }
  const form = /\./.test(digits) ? "decimal" : "integer";
  const unit = number[2]?.replace(/(?<=\p{L}{2})s$/u, "") ?? "";
  const kind = unit === "%" ? "percent" : `${form} ${unit}`.trim();
  return { text, key: `${Number(digits)} ${unit}`.trim(), kind, amount: Number(digits), isCode: false };
}

/** Of an address or an identifier. */
function shapeOf(text: string): string {
  if (/^\d/.test(text)) return /\//.test(text) ? "network" : "address";
  if (/^[A-Z][A-Z0-9]*(?:-\d+)?$/.test(text)) return "acronym";
  if (/[/]/.test(text)) return "path";
  return /[-_.]/.test(text) ? "compound" : "name";
}

const UNIT = /\s?%|\s(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|[kMG]?B|ms|s)/.source;
const FORMS = [
  // Versions, addresses and networks.
  /\d+(?:[.:]\d+){2,}(?:\/\d+)?/,
  new RegExp(`\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:${UNIT})?`),
  // "kube-proxy", "desired_retention", "public/media", "Node.js".
  /\p{L}[\p{L}\p{N}]*(?:[-_./][\p{L}\p{N}]+)+/u,
  // "kubeProxy", "VXLAN", "FSRS-6", "k8s".
  /\p{L}[\p{Ll}\p{N}]*\p{Lu}[\p{L}\p{N}]*(?:-\d+)?/u,
  /\p{L}+\p{N}+\p{L}*/u,
];
const VALUE = new RegExp(
  `(?<![\\p{L}\\p{N}_./-])(?:${FORMS.map(({ source }) => source).join("|")})(?![\\p{L}\\p{N}_/])`,
  "gu",
);
