import type { BrowserContext, Page } from "playwright-core";

/**
 * What goes wrong on the pages of this browser, as it comes: errors that a page logs or throws, policies it breaks, requests
 * to another origin than this one.
 */
export function watchFaults(
  context: BrowserContext,
  origin: string,
  expectedErrors: readonly RegExp[] = [],
): readonly string[] {
  const faults: string[] = [];
  const note = (fault: string) => {
    if (!expectedErrors.some((pattern) => pattern.test(fault))) faults.push(fault);
  };
  const watch = (page: Page) => {
    page.on("pageerror", (error) => note(`page error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error") note(`console: ${message.text()}`);
    });
    page.on("request", (request) => {
      const url = new URL(request.url());
      if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) note(`request left the origin: ${url.href}`);
    });
  };
  context.on("page", watch);
  context.pages().forEach(watch);
  return faults;
}
