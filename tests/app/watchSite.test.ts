// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { createStore } from "zustand/vanilla";
import type { Services } from "../../src/app/services.ts";
import { siteAtStart } from "../../src/app/siteState.ts";
import { watchSite } from "../../src/app/watchSite.ts";
import { wayToInstall } from "../../src/app/wayToInstall.ts";
import type { SiteEvents } from "../../src/storage/siteWorker.ts";

const browser = vi.hoisted(() => {
  const heard: { events: SiteEvents | null; refuses: boolean } = { events: null, refuses: false };
  return {
    heard,
    canKeepSite: () => true,
    async keepSite(events: SiteEvents) {
      heard.events = events;
      if (heard.refuses) throw new Error("refused");
    },
  };
});
vi.mock("../../src/storage/siteWorker.ts", () => browser);

test("a newer version is offered until it is put away, and again when a newer one still comes", () => {
  const { events, notices } = watch();
  expect(notices()).toEqual([]);
  events.onNewer();
  expect(notices()).toEqual(["A newer version is ready."]);
  press("Dismiss", notices.last());
  expect(notices()).toEqual([]);
  events.onNewer();
  expect(notices()).toEqual(["A newer version is ready."]);
});

test("the page is loaded anew only when it is asked to, and after everything is saved", async () => {
  let saved = () => {};
  const saving = new Promise<void>((resolve) => {
    saved = resolve;
  });
  const { events, notices, reload } = watch({ settled: () => saving });
  events.onNewer();
  await Promise.resolve();
  expect(reload).not.toHaveBeenCalled();
  press("Reload", notices.last());
  await Promise.resolve();
  expect(reload).not.toHaveBeenCalled();
  saved();
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

test("nor is it when something could not be saved", async () => {
  const { events, notices, reload } = watch({ unsaved: () => ["a review"] });
  events.onNewer();
  press("Reload", notices.last());
  await new Promise((resolve) => setTimeout(resolve));
  expect(reload).not.toHaveBeenCalled();
});

test("being offline is said only where the site is kept", () => {
  const onLine = vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
  const { events, notices, site } = watch();
  expect(notices()).toEqual([]);
  events.onKept();
  expect(notices()).toEqual(["Offline. Everything you do is saved here."]);
  onLine.mockReturnValue(true);
  dispatchEvent(new Event("online"));
  expect(notices()).toEqual([]);
  expect(site.getState()).toMatchObject({ isKept: true, isOffline: false });
  onLine.mockRestore();
});

test("a browser that refuses to keep the site is no fault", async () => {
  browser.heard.refuses = true;
  const { site, notices } = watch();
  await vi.waitFor(() => expect(site.getState().isKept).toBeNull());
  expect(notices()).toEqual([]);
});

test.each([
  ["Chromium that has offered", { vendor: "Google Inc.", touchPoints: 0, standalone: false, offered: true }, "offered"],
  ["Chromium that has not", { vendor: "Google Inc.", touchPoints: 0, standalone: false, offered: false }, "none"],
  ["Firefox", { vendor: "", touchPoints: 0, standalone: false, offered: false }, "none"],
  ["an iPhone", { vendor: "Apple Computer, Inc.", touchPoints: 5, standalone: false, offered: false }, "home-screen"],
  ["a Mac", { vendor: "Apple Computer, Inc.", touchPoints: 0, standalone: false, offered: false }, "dock"],
  [
    "the installed app",
    { vendor: "Apple Computer, Inc.", touchPoints: 5, standalone: true, offered: false },
    "installed",
  ],
] as const)("the way to install it on %s", (_name, traits, way) => {
  expect(wayToInstall(traits)).toBe(way);
});

interface JournalStand {
  readonly settled: () => Promise<void>;
  readonly unsaved: () => readonly unknown[];
}

function watch(stand: Partial<JournalStand> = {}) {
  const site = createStore(() => siteAtStart);
  const reload = vi.fn();
  const journal = { settled: async () => {}, unsaved: () => [], ...stand };
  watchSite({ site, journal, reload } as unknown as Services);
  const { events } = browser.heard;
  if (events === null) throw new Error("The site was not asked to be kept.");
  const last = () => site.getState().notices;
  return { site, reload, events, notices: Object.assign(() => last().map(({ text }) => text), { last }) };
}

function press(label: string, [notice]: ReturnType<ReturnType<typeof watch>["notices"]["last"]>): void {
  if (label === "Dismiss") notice?.onDismiss?.();
  else notice?.actions.find((action) => action.label === label)?.onAction();
}
