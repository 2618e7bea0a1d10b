import remarkMath from "remark-math";
import type { Addition } from "./addition.ts";
import { typesetMath } from "./typesetMath.ts";
import "katex/dist/katex.min.css";
import "./math.css";

/** TeX between dollar signs. */
export const mathAddition: Addition = { remark: [remarkMath], rehype: [typesetMath] };
