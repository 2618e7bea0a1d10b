// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import fc from "fast-check";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { CatalogFigure } from "../../../src/deck/figureCatalog.ts";
import type { AnswerDraft, FigureQuestion } from "../../../src/study/quiz/quiz.ts";
import { quizView } from "../../../src/study/quiz/quizView.ts";
import { reportOf } from "../../../src/study/quiz/report.ts";
import { hiddenAlts, masked } from "../../../src/views/quiz/hiddenAlt.ts";
import { ReportedFigure } from "../../../src/views/quiz/ReportedFigure.tsx";
import { RunScreen } from "../../../src/views/quiz/RunScreen.tsx";
import { figureCalled } from "../../study/quiz/figures.ts";
import { teachDialogs } from "../support/dialog.ts";
import { attempt, draft } from "./quizzes.ts";

beforeAll(() => {
  teachDialogs();
  // The browser measures the enlarged picture; here nothing has a size.
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(cleanup);

function described(name: string, description: string | null, points: readonly string[] = []): CatalogFigure {
  const figure = figureCalled(name, { points, path: `media/${name.replaceAll(" ", "-")}.png` });
  return { ...figure, figure: { ...figure.figure, number: "4.4", description } };
}

const pods = described("Pod network", "Boxes hang on one long line.", ["One flat network"]);
const overlay = described("Overlay", "An overlay above an underlay.");
const curve = described("Curve", null);
const figures = [pods, overlay, curve];
const options = figures.map(({ id, figure }) => ({ figureId: id, name: figure.alt, right: id === pods.id }));

function question(kind: FigureQuestion["kind"], rest: Partial<FigureQuestion> = {}): FigureQuestion {
  const place = { deck: "d", topic: "t", topicTitle: "Networks", pointCount: 0 };
  return { ...place, figureId: pods.id, cardId: null, kind, text: "Pod network", options, ...rest };
}

const onPick = vi.fn();
const onClosed = vi.fn();
const onEnlarge = vi.fn((_onBack: () => void) => onClosed);

async function show(asked: FigureQuestion, answer: Partial<AnswerDraft> = {}): Promise<HTMLElement> {
  const text = { card: null, figure: pods, optionFigures: asked.options.map((_, n) => figures[n] ?? null) };
  const taken = attempt([asked], { answers: [draft(answer)] });
  const quiz = quizView(taken, 0, asked, { ...text, fault: null, gone: false }, 0);
  const nothing = () => {};
  await act(
    async () =>
      void render(
        <RunScreen
          quiz={quiz}
          lang={null}
          explanation={null}
          starred={false}
          notices={[]}
          remoteImages="ask"
          missBringsForward
          settingsHref="#/settings"
          open="nothing"
          onOpen={nothing}
          onGo={nothing}
          onStep={nothing}
          onFlag={nothing}
          onStar={null}
          onHandIn={nothing}
          onLeave={nothing}
          onWrite={nothing}
          onPick={onPick}
          onEnlarge={onEnlarge}
          onConfidence={nothing}
          onTick={nothing}
          onTickAll={nothing}
          onTickNone={nothing}
          onSelfMark={nothing}
          onRate={nothing}
          onAllowRemoteImages={nothing}
          onOpenFigure={nothing}
        />,
      ),
  );
  return screen.getByRole("article");
}

/** All that can be read or heard on the sheet. */
function told(sheet: HTMLElement): string {
  const attributes = [...sheet.querySelectorAll("*")].flatMap((element) =>
    ["alt", "title", "aria-label", "href"].map((name) => element.getAttribute(name) ?? ""),
  );
  return [sheet.textContent, ...attributes].join("\n");
}

describe("while a figure is asked about, nothing names it", () => {
  test("its name is picked from its picture, by radio buttons", async () => {
    const sheet = await show(question("name"));
    expect(screen.getByRole("img").getAttribute("alt")).toBe(
      "The picture that is asked about. Boxes hang on one long line.",
    );
    expect(told(sheet).match(/Pod.network/g)).toEqual(["Pod network"]);
    expect(told(sheet)).not.toContain("4.4");
    await userEvent.click(screen.getByRole("radio", { name: "Overlay" }));
    expect(onPick).toHaveBeenLastCalledWith(1);
    expect(screen.queryByRole("button", { name: /Star/ })).toBeNull();
  });

  test("its picture is picked by its name; pictures are told apart by place where not all are described", async () => {
    const sheet = await show(question("find"));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("Pod network");
    expect(screen.getAllByRole("img").map((picture) => picture.getAttribute("alt"))).toEqual([
      "Picture 1 of 3",
      "Picture 2 of 3",
      "Picture 3 of 3",
    ]);
    expect(told(sheet)).not.toMatch(/overlay|curve|4\.4/i);
    for (const picture of screen.getAllByRole("img")) expect(picture.getAttribute("width")).toBe("40");
    await userEvent.click(screen.getByRole("radio", { name: /Picture 3 of 3/ }));
    expect(onPick).toHaveBeenLastCalledWith(2);
    expect(screen.getByRole("button", { name: "Enlarge picture 2" })).toBeDefined();
  });

  test("a typed name and an explanation", async () => {
    expect(told(await show(question("name", { options: [], pointCount: 1 })))).not.toMatch(/Pod.network|4\.4/);
    expect(screen.getByRole("textbox", { name: "What is this figure called?" })).toBeDefined();
    cleanup();
    expect(told(await show(question("explain", { options: [] })))).not.toMatch(/Pod.network|4\.4|One flat|Boxes/);
    await userEvent.click(screen.getByRole("button", { name: "Enlarge the picture" }));
    const large = within(await screen.findByRole("dialog", { name: "Picture" })).getByRole("img");
    expect(large.getAttribute("alt")).toBe("Picture");
  });
});

test("enlarged, a picture is closed by a button and by the browser's way back", async () => {
  await show(question("find"));
  await userEvent.click(screen.getByRole("button", { name: "Enlarge picture 2" }));
  const dialog = await screen.findByRole("dialog", { name: "Picture 2 of 3" });
  onClosed.mockClear();
  await userEvent.click(within(dialog).getByRole("button", { name: /Close/ }));
  expect([screen.queryByRole("dialog"), onClosed.mock.calls.length]).toEqual([null, 1]);
  await userEvent.click(screen.getByRole("button", { name: "Enlarge picture 3" }));
  await screen.findByRole("dialog", { name: "Picture 3 of 3" });
  act(() => onEnlarge.mock.lastCall?.[0]());
  expect(screen.queryByRole("dialog")).toBeNull();
});

describe("once it is answered, everything does", () => {
  test("names, verdicts and the caption", async () => {
    const sheet = await show(question("find"), { picks: [1], revealed: true });
    expect(within(sheet).getByText("Right, not picked")).toBeDefined();
    expect(within(sheet).getByText("Wrong")).toBeDefined();
    expect(within(sheet).getByText("Overlay")).toBeDefined();
    expect(within(sheet).getByText(/No card shows this figure/)).toBeDefined();
    expect(screen.getAllByRole<HTMLInputElement>("radio").every(({ disabled }) => disabled)).toBe(true);
    cleanup();
    await show(question("name"), { picks: [0], revealed: true });
    expect(screen.getByText("Figure 4.4. Pod network")).toBeDefined();
  });

  test("an explanation is ticked by the points of the text around the figure", async () => {
    await show(question("explain", { options: [], pointCount: 1 }), { typed: "a flat network", revealed: true });
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: /One flat network/ }).checked).toBe(true);
    expect(screen.getByRole("region", { name: "Answer" }).textContent).toContain("Boxes hang on one long line.");
  });

  test("a report shows the pictures and what was picked", () => {
    const asked = question("find");
    const taken = attempt([asked], { answers: [draft({ picks: [2] })], handIn: { at: 1, by: "learner" } });
    const [line] = reportOf(taken).lines;
    if (line === undefined) throw new Error("The report is empty.");
    render(
      <ReportedFigure
        number={1}
        line={line}
        question={asked}
        answer={draft({ picks: [2] })}
        figure={pods}
        optionFigures={figures}
        remoteImages="ask"
        onAllowRemoteImages={() => {}}
        onOpenFigure={() => {}}
      />,
    );
    expect(screen.getByRole("heading", { level: 3 }).textContent).toBe("1. Find the picture: Pod network");
    expect(screen.getAllByRole("img")).toHaveLength(3);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /Curve/ }).checked).toBe(true);
  });
});

describe("what stands for a picture while it is asked about", () => {
  const places = figures.map(({ figure }, n) => ({ figure, place: `P${n + 1}` }));
  const drawn = { ...curve.figure, description: "A curve that falls, then a network that rises." };

  test("of several, all are described or none", () => {
    expect(hiddenAlts(question("find"), places)).toEqual(["P1", "P2", "P3"]);
    const all = [...places.slice(0, 2), { figure: drawn, place: "P3" }];
    expect(hiddenAlts(question("find"), all)).toEqual([
      "P1. Boxes hang on one long line.",
      "P2. An … above an underlay.",
      "P3. A … that falls, then a … that rises.",
    ]);
    expect(hiddenAlts(question("find"), [...all, { figure: null, place: "P4" }]).join()).toBe("P1,P2,P3,P4");
  });

  test("the right one is treated as the others are", () => {
    const all = [...places.slice(0, 2), { figure: drawn, place: "P3" }];
    const [first, ...others] = figures.map(({ id, figure }) =>
      hiddenAlts(
        question("find", {
          figureId: id,
          text: figure.alt,
          options: options.map((option) => ({ ...option, right: option.figureId === id })),
        }),
        all,
      ),
    );
    for (const other of others) expect(other).toEqual(first);
  });

  test("where nothing is left but gaps, there is only the place", () => {
    const figure = { ...pods.figure, description: "Pod networks." };
    expect(hiddenAlts(question("name"), [{ figure, place: "P" }])).toEqual(["P"]);
  });

  test("to be explained, it is not described", () => {
    expect(hiddenAlts(question("explain", { options: [] }), places.slice(0, 1))).toEqual(["P1"]);
  });

  test.each([
    ["Pod network diagram", "Five Pods hang on a network.", "Five … hang on a …."],
    ["Encapsulation", "A packet is encapsulated.", "A packet is …."],
    ["Two underlays", "One underlay, and two routers.", "One …, and … routers."],
    ["Encapsulation on overlay network", "A packet in another one.", "A packet in another one."],
    ["IP header", "IP comes in sub-headers; it slips.", "… comes in sub-…; it slips."],
    ["Class B", "A class B address from A to B.", "A … address from A to …."],
    ["From pod to node", "From front to back.", "… front to back."],
    ["Überlagerung", "Zwei U\u0308berlagerungen.", "Zwei …."],
  ])("of %j, %j is told as %j", (name, description, expected) => {
    expect(masked(description, [name])).toBe(expected);
  });

  test("no word of a name that has four letters is ever told, in whatever case or compound", () => {
    const word = fc.stringMatching(/^[a-zA-Zäöü0-9]{1,9}$/);
    const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 3 }),
        fc.array(word),
        fc.infiniteStream(fc.nat(7)),
        (names, rest, turn) => {
          const said = names.flatMap((one) => one.split(" "));
          const forms = said.map(
            (one) =>
              [one, one.toUpperCase(), `${one}s`, `sub${one}`, `${one}-x`, `(${one})`, `${one}.`, `x_${one}`][
                turn.next().value ?? 0
              ],
          );
          const hidden = masked([...forms, ...rest].join(" "), names).toLowerCase();
          for (const one of said) if (one.length >= 4) expect(hidden).not.toContain(one.toLowerCase());
        },
      ),
    );
  });
});
