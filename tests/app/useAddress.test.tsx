// @vitest-environment jsdom
import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

/** The module remembers the page that was shown last: each test begins with a page that has just been opened. */
async function open(address: string) {
  vi.resetModules();
  history.replaceState(null, "", `#${address}`);
  const app = await import("../../src/app/useAddress.ts");
  render(<Shown app={app} />);
  return app;
}

function Shown({ app }: { readonly app: typeof import("../../src/app/useAddress.ts") }) {
  return <output>{`${app.useAddress()} | ${app.useFigureOver() ?? "nothing"}`}</output>;
}

const shown = () => screen.getByRole("status").textContent;
const traversed = () => new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
const a = "/figure/k/a.png";
const b = "/figure/k/b.png/with/a.png";

beforeEach(() => history.pushState(null, "", "#/"));
afterEach(cleanup);

test("a figure lies over the page it was opened from; closed, the page is there at once, and the way back is gone", async () => {
  const app = await open("/study/k");
  act(() => app.layOver(a, { n: 1 }));
  expect([shown(), app.keptOver()]).toEqual([`/study/k | ${a}`, { n: 1 }]);
  act(() => app.layOver(b, { n: 2 }));
  expect([shown(), app.keptOver()]).toEqual([`/study/k | ${b}`, { n: 2 }]);
  const back = traversed();
  act(() => app.liftOff());
  expect(shown()).toBe("/study/k | nothing");
  await act(() => back);
  expect([shown(), location.hash]).toEqual(["/study/k | nothing", "#/study/k"]);
});

test("what is asked for while the way back is being gone comes after it", async () => {
  const app = await open("/topic/k/t");
  act(() => app.layOver(a, {}));
  const back = traversed();
  act(() => {
    app.liftOff();
    app.layOver("/figure/k/c.png", {});
  });
  expect(shown()).toBe("/topic/k/t | nothing");
  await act(() => back);
  expect(shown()).toBe("/topic/k/t | /figure/k/c.png");
});

test("opened directly, a figure lies over the gallery, and closing leads there", async () => {
  const app = await open(a);
  expect(shown()).toBe(`/figures | ${a}`);
  act(() => app.liftOff());
  expect([shown(), location.hash]).toEqual(["/figures | nothing", "#/figures"]);
});

test("reached by a link, it lies over the page with the link", async () => {
  await open("/figures/deck=k");
  const went = traversed();
  location.hash = `#${a}`;
  await act(() => went);
  expect(shown()).toBe(`/figures/deck=k | ${a}`);
});

describe("what lies over the page without an address", () => {
  const popped = () => new Promise((resolve) => addEventListener("popstate", resolve, { once: true }));

  test("is closed by the browser's way back, which stays on the page; closing it then takes no further step", async () => {
    const app = await open("/quiz/run/q");
    const [entries, onBack] = [history.length, vi.fn()];
    const close = app.layAside(onBack);
    expect([location.hash, history.length]).toEqual(["#/quiz/run/q", entries + 1]);
    const back = popped();
    history.back();
    await act(() => back);
    expect([shown(), onBack.mock.calls.length]).toEqual(["/quiz/run/q | nothing", 1]);
    const step = vi.spyOn(history, "back");
    close();
    expect(step).not.toHaveBeenCalled();
    step.mockRestore();
  });

  test("closed, it takes its entry with it, once, and what is asked for meanwhile comes after it", async () => {
    const app = await open("/quiz/run/q");
    const onBack = vi.fn();
    const close = app.layAside(onBack);
    const step = vi.spyOn(history, "back");
    const back = popped();
    close();
    close();
    act(() => app.rename("/quiz/report/q"));
    expect(shown()).toBe("/quiz/run/q | nothing");
    await act(() => back);
    await vi.waitFor(() => expect(shown()).toBe("/quiz/report/q | nothing"));
    expect([step.mock.calls.length, onBack.mock.calls.length]).toEqual([1, 0]);
    step.mockRestore();
  });

  test("opened and closed while the way back is being gone, it leaves no entry", async () => {
    const app = await open("/quiz/run/q");
    const back = popped();
    app.layAside(() => {})();
    app.layAside(() => {})();
    await act(() => back);
    expect([shown(), history.state]).toEqual(["/quiz/run/q | nothing", null]);
  });

  test("gone, its entry is passed over on the way forward", async () => {
    const app = await open("/quiz/run/q");
    const close = app.layAside(() => {});
    const back = popped();
    close();
    await act(() => back);
    history.forward();
    await act(popped);
    await act(popped);
    expect([shown(), history.state]).toEqual(["/quiz/run/q | nothing", null]);
  });

  test("after a reload its entry is one of the page", async () => {
    const app = await open("/quiz/run/q");
    app.layAside(() => {});
    cleanup();
    vi.resetModules();
    render(<Shown app={await import("../../src/app/useAddress.ts")} />);
    expect([shown(), history.state]).toEqual(["/quiz/run/q | nothing", null]);
  });

  test("left for another page, it takes no step there", async () => {
    const app = await open("/quiz/run/q");
    const close = app.layAside(() => {});
    const went = traversed();
    act(() => app.navigate("/settings"));
    await act(() => went);
    close();
    await act(() => new Promise((resolve) => setTimeout(resolve, 30)));
    expect(shown()).toBe("/settings | nothing");
  });
});

test.each(["/figure/k/a.png/study", "/figure/k/a.png/quiz", "/figure/k", "/figures"])(
  "%s is a page",
  async (address) => {
    await open(address);
    expect(shown()).toBe(`${address} | nothing`);
  },
);
