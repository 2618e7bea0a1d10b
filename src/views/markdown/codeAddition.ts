import type { Element, Root } from "hast";
import bash from "highlight.js/lib/languages/bash";
import c from "highlight.js/lib/languages/c";
import cpp from "highlight.js/lib/languages/cpp";
import css from "highlight.js/lib/languages/css";
import diff from "highlight.js/lib/languages/diff";
import dockerfile from "highlight.js/lib/languages/dockerfile";
import go from "highlight.js/lib/languages/go";
import ini from "highlight.js/lib/languages/ini";
import java from "highlight.js/lib/languages/java";
import javascript from "highlight.js/lib/languages/javascript";
import json from "highlight.js/lib/languages/json";
import markdown from "highlight.js/lib/languages/markdown";
import python from "highlight.js/lib/languages/python";
import rust from "highlight.js/lib/languages/rust";
import shell from "highlight.js/lib/languages/shell";
import sql from "highlight.js/lib/languages/sql";
import typescript from "highlight.js/lib/languages/typescript";
import xml from "highlight.js/lib/languages/xml";
import yaml from "highlight.js/lib/languages/yaml";
import { createLowlight } from "lowlight";
import { visit } from "unist-util-visit";
import type { Addition } from "./addition.ts";
import "./code.css";

/** Colours fenced code in the languages that study collections use; other languages stay plain. */
export const codeAddition: Addition = { remark: [], rehype: [highlightCode] };

const lowlight = createLowlight({
  bash,
  c,
  cpp,
  css,
  diff,
  dockerfile,
  go,
  ini,
  java,
  javascript,
  json,
  markdown,
  python,
  rust,
  shell,
  sql,
  typescript,
  xml,
  yaml,
});

function highlightCode() {
  return (tree: Root) => {
    visit(tree, "element", (node, _index, parent) => {
      if (node.tagName !== "code" || parent?.type !== "element" || parent.tagName !== "pre") return;
      const language = languageOf(node);
      const [only] = node.children;
      if (language === null || only?.type !== "text" || node.children.length !== 1) return;
      node.children = lowlight
        .highlight(language, only.value)
        .children.filter((child) => child.type === "element" || child.type === "text");
    });
  };
}

function languageOf(code: Element): string | null {
  const names = code.properties["className"];
  if (!Array.isArray(names)) return null;
  const name = names.map(String).find((one) => one.startsWith("language-"));
  const language = name?.slice("language-".length).toLowerCase();
  return language !== undefined && lowlight.registered(language) ? language : null;
}
