import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { preview } from "vite";
import { expect, inject, test } from "vitest";
import { contentPlugin } from "../../src/tools/contentPlugin.ts";
import { arriveToStay, kept } from "./support/keptSite.ts";
import { answer, openHome, question, ratingButton, studyTopic } from "./support/studying.ts";

test("an edit to a file arrives in the open page, the session goes on and the memories stay", async () => {
  const root = await mkdtemp(path.join(tmpdir(), "recto-edit-"));
  const repository = path.resolve(import.meta.dirname, "../..");
  await cp(path.join(repository, "content"), path.join(root, "content"), { recursive: true });
  await cp(path.join(repository, "public"), path.join(root, "public"), { recursive: true });
  const server = await preview({
    configFile: false,
    root,
    logLevel: "error",
    plugins: [contentPlugin()],
    build: { outDir: inject("siteFolder") },
    preview: { host: "127.0.0.1", port: 0 },
  });
  const site = server.resolvedUrls?.local[0] ?? "";
  const learner = await arriveToStay(site, {
    // Of the stream of changes, when the server goes.
    expectedErrors: [/ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_REFUSED/],
  });
  const { page } = learner;
  try {
    await openHome(page);
    // What is kept for use without a network must not stand before what is on disk.
    await kept(page);
    await studyTopic(page, "Network Routing");
    await answer(page, "4");
    const asked = await question(page);
    await page.keyboard.press("Space");
    await ratingButton(page, "Good").waitFor();

    const file = path.join(root, "content/kubernetes/network-routing.md");
    const text = await readFile(file, "utf8");
    await writeFile(
      file,
      text
        .replace("restrict which cluster nodes have internet access", "restrict which nodes reach the internet")
        .concat("\n### ❓ A card that was just written?\nYes.\n"),
    );
    await page.getByText("restrict which nodes reach the internet").first().waitFor();
    expect(await question(page)).toBe(asked);
    await ratingButton(page, "Good").waitFor();
    await page.getByText("7 new", { exact: false }).first().waitFor();

    await page.goto("./#/topic/kubernetes/network-routing");
    await page.getByText("A card that was just written?").first().waitFor();
    await expect.poll(() => page.getByText(/^Due in /).count()).toBe(1);

    // The edit is kept as well.
    await server.close();
    await page.reload();
    await page.getByText("A card that was just written?").first().waitFor();
  } finally {
    await learner.leave();
    await server.close();
    await rm(root, { recursive: true, force: true });
  }
});
