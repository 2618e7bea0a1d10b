import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { parseCollection } from "../../src/parser/parseCollection.ts";
import { contentSite } from "../../src/tools/contentSite.ts";
import { arrive, expectAccessibleInBothThemes } from "./support/learner.ts";
import { smallTargets, tabTo } from "./support/reaching.ts";
import { answer, question, showAnswer } from "./support/studying.ts";

const curve = `./#/figure/recto-guide/${encodeURIComponent("media/forgetting-curve.png")}/cover`;

test("draw three boxes by mouse, name them, study exactly them, take all back; the drawing outlives a reload", async () => {
  const learner = await arrive();
  const { page } = learner;
  await openEditor(page, curve);
  await page.getByRole("heading", { name: "No part yet" }).waitFor();
  await expectAccessibleInBothThemes(page);
  for (const [at, name] of ["Chance", "Ninety", "Last"].entries()) {
    await drag(page, [15 + 25 * at, 20 + 20 * at], [30 + 25 * at, 32 + 20 * at]);
    await page.keyboard.type(name);
  }
  expect(await boxNames(page)).toEqual(["Chance: left 15, top 20", "Ninety: left 40, top 40", "Last: left 65, top 60"]);
  await expectAccessibleInBothThemes(page);
  await drag(page, [20, 25], [25, 30]);
  await drag(page, [35.2, 37.2], [40, 45]);
  expect(await placeOfFirst(page)).toBe("Chance: left 20, top 25, width 20, height 20 percent");
  await page.keyboard.press("Control+z");
  expect(await placeOfFirst(page)).toBe("Chance: left 20, top 25, width 15, height 12 percent");
  await page.keyboard.press("Control+Shift+z");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved here, not in the Markdown file yet").waitFor();
  await page.reload();
  await page.getByRole("button", { name: /^Chance: left 20/ }).waitFor();
  expect(await page.getByRole("button", { name: "Save" }).getAttribute("aria-disabled")).toBe("true");

  await page.getByRole("button", { name: "Study these 3 cards" }).click();
  await showAnswer(page).waitFor();
  expect(await question(page)).toMatch(/chance of recalling/);
  await page.getByText("3 new").waitFor();
  for (let card = 0; card < 3; card++) await answer(page, "4");
  await page.getByRole("heading", { level: 1, name: "Done for now." }).waitFor();
  for (let card = 0; card < 3; card++) {
    await page.keyboard.press("u");
    await showAnswer(page).waitFor();
  }
  await page.getByText("3 new").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Decks" }).waitFor();

  await openEditor(page, curve);
  // Undo goes back behind the visit in which it was drawn.
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("heading", { name: "No part yet" }).waitFor();
  await page.getByRole("button", { name: "Redo" }).click();
  await page.getByRole("button", { name: "Take back what was drawn here" }).click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await page.getByRole("heading", { name: "No part yet" }).waitFor();
  await page.goto("./#/topic/recto-guide/learning-well");
  await page.getByRole("heading", { level: 1, name: "Learning Well" }).waitFor();
  expect(await page.locator(".leaf").count()).toBe(await cardCount(page));
  await learner.leave();
});

test("by keys alone: add, move, resize, name, group and remove, each said aloud", async () => {
  const learner = await arrive({ options: { permissions: ["clipboard-read", "clipboard-write"] } });
  const { page } = learner;
  await openEditor(page, curve);
  await tabTo(page, /Add a box/);
  await page.keyboard.press("Enter");
  const said = (words: string) => page.getByRole("status").getByText(words, { exact: true }).waitFor();
  await said("Box 1 added: left 40, top 45, width 20, height 10 percent");
  for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Alt+ArrowDown");
  await page.keyboard.press("Shift+ArrowRight");
  await said("Box 1: left 35, top 45.2, width 21, height 10 percent");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Bridge");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await said("Bridge: left 35, top 44.2, width 21, height 10 percent");
  for (let box = 0; box < 2; box++) {
    await page.getByRole("button", { name: "Add a box" }).focus();
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("Delete");
  await said("Box 3 removed");
  await page.getByRole("checkbox", { name: "Choose Bridge" }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("checkbox", { name: "Choose Box 2" }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Make one part of these 2" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("2 boxes, asked together").waitFor();
  await page.keyboard.press("Control+s");
  await page.getByText("Saved here").waitFor();
  await page.getByText("For the Markdown file", { exact: true }).click();
  await page.getByText(/Put it below the picture, in recto-guide\/learning-well\.md, lines \d+–\d+/).waitFor();
  await page.getByRole("button", { name: "Copy for the Markdown file" }).click();
  await page.getByText("Copied.").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^```occlusion\nsize 1600 1160\nhide one\n35 44\.2 21 10 Bridge\n[\d.]+ [\d.]+ 20 10 Bridge\n```\n$/,
  );
  await learner.leave();
});

test("by finger at 390 px: draw, move, resize by a corner as large as a fingertip; leaving keeps it", async () => {
  const options = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const learner = await arrive({ options });
  const { page } = learner;
  await openEditor(page, curve);
  const top = () => page.locator(".draw-stage").evaluate((stage) => stage.getBoundingClientRect().top);
  const before = await top();
  await swipe(page, [20, 20], [50, 45]);
  expect(await top()).toBe(before);
  expect(await placeOfFirst(page)).toMatch(/^Box 1: left 20, top 20/);
  await swipe(page, [30, 30], [40, 40]);
  expect(await placeOfFirst(page)).toMatch(/^Box 1: left 30, top 30/);
  // Beside the corner, and still on its handle.
  await swipe(page, [63, 59], [73, 69]);
  expect(await placeOfFirst(page)).toMatch(/^Box 1: left 30, top 30, width (39|40|41)[.\d]*, height (34|35|36)/);
  expect((await smallTargets(page)).filter((target) => !target.includes("draw-box"))).toEqual([]);
  await page.getByLabel("Name of part 1").fill("Curve");
  await expectAccessibleInBothThemes(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole("link", { name: /^Back to/ }).click();
  await page.getByRole("heading", { level: 1, name: "Learning Well" }).waitFor();
  await page.goBack();
  await page.getByRole("button", { name: /^Curve: left 30/ }).waitFor();
  await learner.leave();
});

test("two tabs over one figure: what one saves, the other shows; with unsaved boxes it asks first", async () => {
  const learner = await arrive();
  const { page, context } = learner;
  const other = await context.newPage();
  await openEditor(page, curve);
  await openEditor(other, curve);
  const name = (on: Page) => on.getByLabel("Name of part 1");
  await drag(other, [20, 20], [40, 40]);
  await other.keyboard.type("Theirs");
  await other.getByRole("button", { name: "Save" }).click();
  await page.getByRole("button", { name: /^Theirs: left 20/ }).waitFor();
  await name(page).fill("Mine");
  await name(other).fill("Theirs again");
  await other.getByRole("button", { name: "Save" }).click();
  await page.getByText("Not saved, and waits for your choice").waitFor();
  expect(await name(page).inputValue()).toBe("Mine");
  await expectAccessibleInBothThemes(page);
  await page.getByRole("button", { name: "Keep mine" }).click();
  await other.getByRole("button", { name: /^Mine: left 20/ }).waitFor();
  await other.getByRole("button", { name: "Undo" }).click();
  expect(await name(other).inputValue()).toBe("Theirs again");
  await learner.leave();
});

describe("what the source says", () => {
  test("its boxes can be changed here; when it says something else, both are kept until one is chosen", async () => {
    const learner = await arrive();
    const { page, context } = learner;
    const content = await serve(context, { "d/t.md": text("10 10 20 20 Old") });
    await openEditor(page, `./#/figure/d/${encodeURIComponent("media/figure17-5.png")}/cover`);
    await page.getByLabel("Name of part 1").fill("Mine");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Saved here").waitFor();
    content.say({ "d/t.md": text("10 10 20 20 Theirs") });
    await page.reload();
    await page.getByText(/The Markdown file says something else/).waitFor();
    expect(await page.getByLabel("Name of part 1").inputValue()).toBe("Mine");
    await expectAccessibleInBothThemes(page);
    await page.getByRole("button", { name: "Use the file’s" }).click();
    expect(await page.getByLabel("Name of part 1").inputValue()).toBe("Theirs");
    await page.getByText("As in the Markdown file").waitFor();
    await learner.leave();
  });

  test("a picture of another size, and a box outside of it, are said", async () => {
    const learner = await arrive();
    const { page, context } = learner;
    await serve(context, { "d/t.md": text("size 400 300\n90 10 20 20 Half outside") });
    await openEditor(page, `./#/figure/d/${encodeURIComponent("media/figure17-5.png")}/cover`);
    await page
      .getByText(/The picture was 400 × 300 pixels when these boxes were drawn and is 1600 × 1768 now/)
      .waitFor();
    await page.getByText("Lies partly outside of the picture").waitFor();
    await page.getByRole("button", { name: /^Half outside/ }).focus();
    await page.keyboard.press("ArrowUp");
    expect(await page.getByText("Lies partly outside of the picture").count()).toBe(0);
    await learner.leave();
  });
});

test("an SVG offers its labels as boxes, lines of one label together; nothing in it runs or loads", async () => {
  const learner = await arrive();
  const { page, context } = learner;
  await serve(context, { "d/t.md": "# T\n\n![Net](media/net.svg)\n" }, ["media/net.svg"]);
  await context.route("**/media/net.svg", (route) => route.fulfill({ body: svg, contentType: "image/svg+xml" }));
  await openEditor(page, `./#/figure/d/${encodeURIComponent("media/net.svg")}/cover`);
  await page.getByRole("button", { name: "Boxes from the labels (4)" }).click();
  const names = await page
    .getByLabel(/^Name of part/)
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  expect(names).toEqual(["Linux bridge", "Overlay network on top", "Host 1", "Label in HTML"]);
  const places = await page
    .locator(".draw-box")
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute("aria-label") ?? ""));
  const lefts = places.map((place) => Number(/left ([\d.]+)/.exec(place)?.[1]));
  const tops = places.map((place) => Number(/top ([\d.]+)/.exec(place)?.[1]));
  for (const [at, [left, top]] of [
    [10, 5],
    [50, 30],
    [25, 65],
    [60, 70],
  ].entries()) {
    expect(Math.abs((lefts[at] ?? 0) - (left ?? 0)), places[at]).toBeLessThan(6);
    expect(Math.abs((tops[at] ?? 0) - (top ?? 0)), places[at]).toBeLessThan(6);
  }
  expect(await page.evaluate(() => Reflect.get(globalThis, "ran"))).toBeUndefined();
  expect(await page.getByRole("button", { name: /Boxes from the labels/ }).count()).toBe(0);
  await learner.leave();
});

/** Its texts begin 10, 50, 25 and 60 percent from the left. */
const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 400 200" width="800" height="400" onload="top.ran = 1">
<script>top.ran = 2; parent.ran = 2; window.ran = 2;</script>
<style>@import "https://evil.example/x.css"; .big { font-size: 16px; fill: url(https://evil.example/a.svg#b) } text { font-family: sans-serif }</style>
<defs><text id="t" x="0" y="20">Only defined</text></defs>
<image href="https://evil.example/i.png" xlink:href="https://evil.example/j.png"/>
<text class="big" x="40" y="26" onclick="ran = 3">Linux <tspan font-weight="bold">bridge</tspan></text>
<text x="200" y="75" style="font-size: 14px; background: url(https://evil.example/k.png)">
  <tspan x="200">Overlay network</tspan><tspan x="200" dy="16">on top</tspan>
</text>
<g transform="translate(100 140)"><a href="javascript:ran = 4"><text class="big" y="5">Host 1</text></a></g>
<text x="10" y="190" display="none">Hidden</text>
<text x="300" y="20">→</text>
<foreignObject x="240" y="140" width="100" height="20"><div xmlns="http://www.w3.org/1999/xhtml" onclick="ran = 5">Label in HTML</div></foreignObject>
</svg>`;

function text(block: string): string {
  return `# T\n\n![Figure 17.5](media/figure17-5.png)\n\n\`\`\`occlusion\n${block}\n\`\`\`\n`;
}

/** Serves these files instead of the shipped decks, with the shipped pictures; they can be others at the next load. */
async function serve(
  context: BrowserContext,
  files: Readonly<Record<string, string>>,
  pictures: readonly string[] = [],
) {
  const media = {
    beside: new Map(),
    shared: new Map(
      ["media/figure17-5.png", ...pictures].map((sitePath) => {
        const [width, height] = sitePath.endsWith(".svg") ? [800, 400] : [1600, 1768];
        return [sitePath, { sitePath, width: width ?? null, height: height ?? null, description: null }];
      }),
    ),
  };
  let documents: ReadonlyMap<string, string> = new Map();
  const say = (said: Readonly<Record<string, string>>) => {
    const sources = Object.entries(said).map(([path, markdown]) => ({ path, text: markdown }));
    const { decks, issues } = parseCollection(sources, media);
    // A page that is open may still ask for a topic as it was.
    documents = new Map([...documents, ...contentSite(decks, issues, false).documents]);
  };
  say(files);
  await context.route(/\/content\/[^/]+\.json$/, async (route) => {
    const body = documents.get(new URL(route.request().url()).pathname.replace(/^.*\/content\//, "content/"));
    await route.fulfill(body === undefined ? { status: 404 } : { body, contentType: "application/json" });
  });
  return { say };
}

async function openEditor(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("heading", { level: 1, name: /^Cover parts of/ }).waitFor();
  await page.locator(".draw-frame img").evaluate((image) => (image as HTMLImageElement).decode());
}

type Percent = readonly [x: number, y: number];

async function inPicture(page: Page, [x, y]: Percent) {
  const frame = await page.locator(".draw-frame").boundingBox();
  if (frame === null) throw new Error("There is no picture.");
  return { x: frame.x + (x * frame.width) / 100, y: frame.y + (y * frame.height) / 100 };
}

async function drag(page: Page, from: Percent, to: Percent): Promise<void> {
  const [start, end] = [await inPicture(page, from), await inPicture(page, to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/** With one finger, as the browser itself sees it. */
async function swipe(page: Page, from: Percent, to: Percent): Promise<void> {
  const [start, end] = [await inPicture(page, from), await inPicture(page, to)];
  const browser = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly { x: number; y: number }[]) =>
    browser.send("Input.dispatchTouchEvent", { type, touchPoints: [...points] });
  await touch("touchStart", [start]);
  for (let step = 1; step <= 4; step++)
    await touch("touchMove", [
      { x: start.x + ((end.x - start.x) * step) / 4, y: start.y + ((end.y - start.y) * step) / 4 },
    ]);
  await touch("touchEnd", []);
  await browser.detach();
}

/** Each box's name and corner, in whole percent. */
async function boxNames(page: Page): Promise<string[]> {
  const labels = await page
    .locator(".draw-box")
    .evaluateAll((boxes) => boxes.map((box) => box.getAttribute("aria-label") ?? ""));
  return labels.map((label) =>
    label.replace(/, width.*/, "").replace(/[\d.]+/g, (percent) => String(Math.round(Number(percent)))),
  );
}

async function placeOfFirst(page: Page): Promise<string> {
  const label = await page.locator(".draw-box").first().getAttribute("aria-label");
  return (label ?? "").replace(/(?<=(?:left|top|width|height) )[\d.]+/g, (percent) =>
    String(Math.round(Number(percent))),
  );
}

function cardCount(page: Page): Promise<number> {
  return page
    .locator(".topic-sum")
    .innerText()
    .then((words) => Number(/\d+/.exec(words)?.[0]));
}
