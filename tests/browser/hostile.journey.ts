import { expect, test } from "vitest";
import { arrive, expectAccessible } from "./support/learner.ts";
import { serveContent } from "./support/ownContent.ts";
import { finished, openHome, ratingButton, showAnswer, studyTopic } from "./support/studying.ts";

const hostile = `# Hostile

### ❓ Scripts and handlers <img src=x onerror="globalThis.ran=1">
<script>globalThis.ran = 1</script>
<img src="x" onerror="globalThis.ran = 1" alt="none">
<details open ontoggle="globalThis.ran = 1"><summary>More</summary>Inside <kbd>Ctrl</kbd></details>
<svg><animate onbegin="globalThis.ran = 1" attributeName="x" dur="1s"/></svg>
<iframe src="https://example.invalid/"></iframe>
<a href="javascript:globalThis.ran=1">link</a> [other](javascript:globalThis.ran=1)
<style>body { display: none }</style><p style="position:fixed;inset:0">styled</p>
<form action="https://example.invalid/"><button>send</button></form>

### ❓ Remote pictures
![Far away](https://example.invalid/picture.png)
<img src="https://example.invalid/other.png" alt="Other">

### ❓ Unknown tags stay text
Write <Snip> where the rest goes, and \`<b>\` as code.
`;

test("hostile Markdown runs nothing, calls nobody and breaks no policy; harmless HTML works", async () => {
  const learner = await arrive();
  const { page, context } = learner;
  const violations: string[] = [];
  await context.exposeFunction("noteViolation", (what: string) => violations.push(what));
  await context.addInitScript(
    'addEventListener("securitypolicyviolation", (e) => noteViolation(e.violatedDirective + " " + e.blockedURI));',
  );
  await serveContent(context, { "trouble/hostile.md": hostile });
  await openHome(page);
  await studyTopic(page, "Hostile");

  await page.keyboard.press("Space");
  await ratingButton(page, "Good").waitFor();
  await page.getByText("More", { exact: true }).waitFor();
  await page.getByText("link", { exact: true }).click();
  await expectAccessible(page);
  await page.keyboard.press("4");

  await showAnswer(page).waitFor();
  await page.keyboard.press("Space");
  await page
    .getByRole("button", { name: /remote|picture|image/i })
    .first()
    .waitFor();
  await expectAccessible(page);
  await page.keyboard.press("4");

  await showAnswer(page).waitFor();
  await page.keyboard.press("Space");
  await page.getByText("Write <Snip> where the rest goes").waitFor();
  await page.keyboard.press("4");
  await finished(page).waitFor();

  expect(await page.evaluate("globalThis.ran")).toBeUndefined();
  expect(violations).toEqual([]);
  await learner.leave();
});

test("remote pictures load once the learner has allowed them for the deck", async () => {
  const learner = await arrive({ expectedErrors: [/example\.invalid/, /ERR_/] });
  const { page, context } = learner;
  const asked: string[] = [];
  await context.route("https://example.invalid/**", async (route) => {
    asked.push(route.request().url());
    await route.abort();
  });
  await serveContent(context, {
    "trouble/remote.md": "# Remote\n\n### ❓ Far\n![Far away](https://example.invalid/picture.png)\n",
  });
  await openHome(page);
  await studyTopic(page, "Remote");
  await page.keyboard.press("Space");
  const allow = page.getByRole("button", { name: /remote|picture|image/i }).first();
  await allow.waitFor();
  expect(asked).toEqual([]);
  await allow.click();
  await expect.poll(() => asked).toEqual(["https://example.invalid/picture.png"]);
  await learner.leave();
});

test("an answer's choices keep their marks hidden until it is revealed", async () => {
  const learner = await arrive();
  const { page, context } = learner;
  const text = "# Choices\n\n### ❓ Which are CNI plugins?\n- [x] Cilium\n- [ ] etcd\n- [x] Calico\n\nBoth are.\n";
  await serveContent(context, { "trouble/choices.md": text });
  await openHome(page);
  await studyTopic(page, "Choices");
  await page.getByText("Cilium").first().waitFor();
  expect(await page.getByRole("img", { name: "checked" }).count()).toBe(0);
  await page.keyboard.press("Space");
  await page.getByText("Both are.").waitFor();
  expect(await page.getByRole("img", { name: "checked", exact: true }).count()).toBe(2);
  await learner.leave();
});
