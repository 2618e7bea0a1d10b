import type { Page } from "playwright-core";

/** Presses Tab until what has the focus is called so. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (name.test(await focusedName(page))) return;
  }
  throw new Error(`Tab never reached ${name}.`);
}

/** Label or text, and id, of what has the focus. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const { labels } = element as HTMLInputElement;
    const text =
      labels === null || labels === undefined ? element?.textContent : (labels[0]?.textContent ?? element?.textContent);
    return `${element?.getAttribute("aria-label") ?? ""} ${text ?? ""} #${element?.id ?? ""}`;
  });
}

/** What can be pressed and is hit less than 44 px across in either direction, but for links inside running text. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scope = document.querySelector("dialog[open]") ?? document;
    const isSmall = (element: HTMLElement) => {
      element.scrollIntoView({ block: "center" });
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const corners = [
        [x, y - 21],
        [x, y + 21],
        [x - 21, y],
        [x + 21, y],
      ] as const;
      return corners.some(([atX, atY]) => {
        const hit = document.elementFromPoint(atX, atY);
        return hit === null || !(element.contains(hit) || hit.contains(element.closest("label")));
      });
    };
    return (
      [...scope.querySelectorAll<HTMLElement>("a[href], button, input, select, summary")]
        .filter((element) => element.checkVisibility() && element.closest(".prose, p, .inline-text") === null)
        // The skip link comes into view with the focus: no finger meets it.
        .filter((element) => element.getBoundingClientRect().width > 1 && !element.matches(".skip"))
        .filter(isSmall)
        .map((element) => element.outerHTML.slice(0, 160))
    );
  });
}
