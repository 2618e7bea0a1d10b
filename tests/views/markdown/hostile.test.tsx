// @vitest-environment jsdom
import { cleanup } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { plain } from "../support/cards.ts";
import { shown } from "../support/markdown.tsx";

afterEach(cleanup);

const html = { ...plain, html: true };

const hostile = [
  "<script>window.ran = true</script>",
  "a <script>window.ran = true</script> b",
  "<script src=https://evil.example/x.js></script>",
  "<ScRiPt>window.ran = true</sCrIpT>",
  "<img src=x onerror=alert(1)>",
  '<img src="x" onerror="alert(1)" onload=alert(1)>',
  "<img src=`x`onerror=alert(1)>",
  "<img/src/onerror=alert(1)>",
  '<details open ontoggle="alert(1)"><summary onclick="alert(1)">s</summary>t</details>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java\nscript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="vbscript:x">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](<java&#10;script:alert(1)>)",
  "[x](data:text/html;base64,PHNjcmlwdD4=)",
  "<javascript:alert(1)>",
  "[x]: javascript:alert(1)\n\n[x]",
  '<p style="position:fixed;inset:0;background:url(https://evil.example)">x</p>',
  "<style>*{display:none}</style>",
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  "<iframe src=https://evil.example></iframe>",
  '<iframe srcdoc="<script>parent.ran=true</script>"></iframe>',
  "<object data=https://evil.example></object>",
  "<embed src=https://evil.example>",
  "<svg onload=alert(1)><script>alert(1)</script></svg>",
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>',
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
  '<form action="https://evil.example"><input name=x autofocus onfocus=alert(1)><button>b</button></form>',
  '<video src=x onerror=alert(1)><source src=x onerror="alert(1)"></video>',
  '<picture><source srcset="https://evil.example/a.png"><img src="https://evil.example/b.png"></picture>',
  '<img src="a" srcset="https://evil.example/c.png 2x">',
  "![x](javascript:alert(1))",
  "![x](data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=)",
  "<template><script>alert(1)</script></template>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<textarea><img src=x onerror=alert(1)></textarea>",
  "<title><img src=x onerror=alert(1)></title>",
  "<plaintext><img src=x onerror=alert(1)>",
  "<!--><img src=x onerror=alert(1)>-->",
  "<!-- --!><img src=x onerror=alert(1)> -->",
  "<![CDATA[<img src=x onerror=alert(1)>]]>",
  "<?php <img src=x onerror=alert(1)> ?>",
  "<!DOCTYPE x [<!ENTITY a 'b'>]>",
  '<a id="root" name="body" href="#root">x</a>',
];

describe.each([
  ["with HTML loaded", html],
  ["without HTML", plain],
])("hostile Markdown %s", (_, needs) => {
  test.each(hostile)("%s does nothing", async (markdown) => {
    const { document } = globalThis;
    const box = await shown(markdown, needs);
    // Our own button that asks before a remote picture loads is none of the text.
    for (const own of box.querySelectorAll("figure .figure-absent button")) own.remove();
    const elements = [...box.querySelectorAll("*")];
    const names = elements.map((element) => element.localName);
    expect(names.filter((name) => forbidden.has(name))).toEqual([]);
    for (const element of elements) {
      for (const { name, value } of element.attributes) {
        expect(name).not.toMatch(/^(?:on|style$|srcset$|srcdoc$|formaction$|xlink)/i);
        if (name === "href") expect(value).toMatch(/^(?:https?:|mailto:|#)/);
        if (name === "src") expect(value).not.toMatch(/^(?:\w+:|\/\/)/);
      }
    }
    expect(document.getElementById("root")).toBeNull();
    expect("ran" in globalThis).toBe(false);
  });
});

const forbidden = new Set(
  "script style link meta base iframe frame object embed svg math form input button textarea select template video audio source picture title noscript plaintext".split(
    " ",
  ),
);

describe("what is not HTML stays readable", () => {
  test.each([
    ["a <Snip> b", "a <Snip> b"],
    ["kubectl get <your-name> -o yaml", "kubectl get <your-name> -o yaml"],
    ["a <namespace>/<name> b", "a <namespace>/<name> b"],
    ["</Snip> closes nothing", "</Snip> closes nothing"],
    ["<Snip>\nwhole block\n</Snip>", "<Snip>\nwhole block\n</Snip>"],
    ["see <script>x</script> here", "see <script>x</script> here"],
    ["1 < 2 and 3 > 2", "1 < 2 and 3 > 2"],
  ])("%s", async (markdown, text) => {
    expect((await shown(markdown, html)).textContent).toBe(text);
    expect((await shown(markdown, plain)).textContent).toBe(text);
  });

  test("an unknown tag inside known ones does not disturb them", async () => {
    const box = await shown("press <kbd>Ctrl</kbd> then <Snip><br>H<sub>2</sub>O", html);
    expect(box.querySelector("p")?.innerHTML).toBe("press <kbd>Ctrl</kbd> then &lt;Snip&gt;<br>H<sub>2</sub>O");
  });
});

describe("harmless HTML works", () => {
  test.each(["kbd", "sub", "sup", "mark", "small", "u", "s", "ins", "abbr", "q", "ruby", "var"])(
    "<%s>",
    async (tag) => {
      const box = await shown(`a <${tag}>b</${tag}>`, html);
      expect(box.querySelector(tag)?.textContent).toBe("b");
    },
  );

  test("details open and hold Markdown", async () => {
    const box = await shown("<details open><summary>More</summary>\n\nA **bold** word\n\n</details>", html);
    expect(box.querySelector("details[open] > summary")?.textContent).toBe("More");
    expect(box.querySelector("details strong")?.textContent).toBe("bold");
  });

  test("an <img> goes through the same door as a Markdown picture", async () => {
    const box = await shown('<img src="media/gone.png" alt="Gone" width="9999">', html);
    expect(box.querySelector("img")).toBeNull();
    expect(box.textContent).toContain("The picture media/gone.png is not there.");
  });
});
