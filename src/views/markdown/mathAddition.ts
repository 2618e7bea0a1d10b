import remarkMath from "remark-math";
import { fetchFaces } from "../fetchFaces.ts";
import type { Addition } from "./addition.ts";
import { typesetMath } from "./typesetMath.ts";
import "katex/dist/katex.min.css";
import "./math.css";

/** TeX between dollar signs. */
export const mathAddition: Addition = { remark: [remarkMath], rehype: [typesetMath] };

/** Those that nearly every formula is set in; rarer ones come when they are met. */
export function fetchMathFaces(): Promise<unknown> {
  const upright = ["KaTeX_Main", "KaTeX_Size1", "KaTeX_Size2", "KaTeX_Size3"];
  return fetchFaces(["italic 1em KaTeX_Math", ...upright.map((name) => `1em ${name}`)]);
}
