import { describe, expect, it } from "vitest";
import { keyPointsOf } from "../../src/parser/keyPoints.ts";
import { parseMarkdown } from "../../src/parser/markdownTree.ts";

/** "group: text", or the text alone. */
function points(markdown: string): string[] {
  return keyPointsOf(parseMarkdown(markdown)).map(({ group, text }) => (group === null ? text : `${group}: ${text}`));
}

describe("the key points of an answer", () => {
  it.each<[name: string, markdown: string, points: string[]]>([
    ["sentences", "One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]],
    ["sentences over line breaks", "One\nstill one.\\\nTwo  \nstill two.", ["One still one.", "Two still two."]],
    [
      "abbreviations",
      "Use e.g. Cilium, i.e. BGP, cf. Dr. Who vs. J. Smith, see Fig. 4 and no. 5. End.",
      ["Use e.g. Cilium, i.e. BGP, cf. Dr. Who vs. J. Smith, see Fig. 4 and no. 5.", "End."],
    ],
    [
      "names in small letters",
      "It ends. kube-proxy starts. eBPF runs! iPhone? k8s. and on",
      ["It ends.", "kube-proxy starts.", "eBPF runs!", "iPhone?", "k8s. and on"],
    ],
    [
      "abbreviations before names in small letters",
      "Pods, nodes, etc. kube-proxy too, approx. two-thirds, e.g. eBPF… well-known. Etc. End.",
      ["Pods, nodes, etc. kube-proxy too, approx. two-thirds, e.g. eBPF… well-known.", "Etc.", "End."],
    ],
    [
      "abbreviations before numbers",
      "Abb. 3 shows it, Kap. 2, Tab. 1 and Sect. 4. 5 left.",
      ["Abb. 3 shows it, Kap. 2, Tab. 1 and Sect. 4.", "5 left."],
    ],
    ["words that could be abbreviations", "The answer is no. Then stop.", ["The answer is no.", "Then stop."]],
    [
      "versions and names",
      "Node.js 1.2.3 is at example.com. It runs.",
      ["Node.js 1.2.3 is at example.com.", "It runs."],
    ],
    [
      "code and math",
      "Run `a. B` now. `kubectl` starts. $x. Y$ too.",
      ["Run a. B now.", "kubectl starts.", "x. Y too."],
    ],
    [
      "quotes and brackets",
      'He said "No." She left. (Both did.) Ends…',
      ['He said "No."', "She left.", "(Both did.)", "Ends…"],
    ],
    ["scripts without spaces", "一つ。二つ！三つ", ["一つ。", "二つ！", "三つ"]],
    ["lead-ins", "It has two parts:\n\nReason: the sum. And these:", ["Reason: the sum."]],
    ["list items", "- One. Still one.\n- Two\n\n1. Three", ["One. Still one.", "Two", "Three"]],
    ["inner items", "- A\n  - B\n  - C.\n    - D\n- E:\n  1. F", ["A: B; C. D", "E: F"]],
    ["items of several blocks", "- A\n\n  B\n\n  ```\n  code\n  ```\n- ![picture](x.png)", ["A B"]],
    ["task items", "- [x] A\n- [ ] B", ["A", "B"]],
    ["table rows", "| H | I |\n|---|---|\n| a | **b** |\n|  |  |", ["a | b"]],
    [
      "groups",
      "Zero.\n\n**One:**\n- a\n\n__Two__:\n\nb.\n\n#### Three\nc.",
      ["Zero.", "One: a", "Two: b.", "Three: c."],
    ],
    ["a group with a figure after it", "**Shown (Figure 4.4):**\n![x](y.png)\n\nText.", ["Shown (Figure 4.4): Text."]],
    [
      "groups in bold italics and in tags",
      "***One***\n\na.\n\n**_Two_:**\n\nb.\n\n<b>Three *and*</b>:\n\nc.\n\n<strong>Four</strong>\n![x](y.png)\n\nd.",
      ["One: a.", "Two: b.", "Three and: c.", "Four: d."],
    ],
    ["tags that do not hold all", "<b>A</b> b.\n\n<b>C</b> <b>D</b>\n\n*E*\n\n<i>F</i>", ["A b.", "C D", "E", "F"]],
    ["bold within a paragraph", "**Not a group** here.", ["Not a group here."]],
    ["two bold texts", "**A** **B**", ["A B"]],
    ["code, math, figures, rules, HTML", "```\nx.\n```\n\n$$\ny\n$$\n\n![z](z.png)\n\n---\n\n<div>w</div>", []],
    ["quotes", "> One. Two.\n>\n> - C", ["One.", "Two.", "C"]],
    [
      "tags and links",
      "See [the docs](x) and <kbd>Esc</kbd>.<br>Next ~~one~~.",
      ["See the docs and Esc.", "Next one."],
    ],
  ])("are found in %s", (_name, markdown, expected) => {
    expect(points(markdown)).toEqual(expected);
  });
});
