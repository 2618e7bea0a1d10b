// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { CramScreen, type CramScreenProps } from "../../../src/views/exam/CramScreen.tsx";
import { prepareFor } from "../../../src/views/markdown/prepareFor.ts";
import { card, figure, plain } from "../support/cards.ts";

afterEach(cleanup);

const points = [
  { group: null, text: "It wraps packets" },
  { group: "Ports", text: "UDP 4789" },
  { group: "Ports", text: "Nothing else" },
];
const vxlan = card("What does **VXLAN** do?", "It wraps packets.");
const picture = card("Explain Figure 4.4.", "![x](y)", { figurePrompt: true });
const bare = card("Why?", "Because *so*.");

const topics: CramScreenProps["topics"] = [
  {
    deck: "kubernetes",
    topic: "network-routing",
    title: "Network Routing",
    lang: "en",
    cards: [
      { card: vxlan, others: [], keyPoints: points, figures: [], recall: 0.34 },
      { card: picture, others: [], keyPoints: [], figures: [figure()], recall: 0 },
      { card: bare, others: [], keyPoints: [], figures: [], recall: 0.5 },
    ],
  },
];

async function show(rest: Partial<CramScreenProps> = {}) {
  await prepareFor({ ...plain, gfm: true });
  const heard = {
    onStar: vi.fn(),
    onMostCards: vi.fn(),
    onAllowRemoteImages: vi.fn(),
    onOpenFigure: vi.fn(),
    onPrint: vi.fn(),
  };
  const props = { examName: "CKA", date: "Thursday", examHref: "#/a", missing: [], mostCards: 20 };
  render(
    <CramScreen
      {...props}
      {...heard}
      topics={topics}
      remoteImagesIn={() => "ask"}
      isStarred={(one) => one === picture}
      {...rest}
    />,
  );
  await act(async () => {});
  return heard;
}

test("the sheet has each card's question, its key points by group, its figures, and how likely it is known", async () => {
  await show();
  const [first, second, third] = screen.getAllByRole("article");
  if (first === undefined || second === undefined || third === undefined) throw new Error("a card is missing");
  expect(within(first).getByRole("heading").textContent?.replace("\u202f", " ")).toBe(
    "What does VXLAN do?34 % likely to be known",
  );
  expect(
    within(first)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual(["It wraps packets", "UDP 4789", "Nothing else"]);
  expect(within(first).getByText("Ports")).toBeDefined();
  expect(within(second).getByRole("img")).toBeDefined();
  expect(within(second).getByText("never seen")).toBeDefined();
  expect(within(third).getByText("so").tagName).toBe("EM");
});

test("a card is starred on the sheet, and says whether it is", async () => {
  const { onStar } = await show();
  const stars = screen.getAllByRole("button", { name: /^Star/ });
  expect(stars.map((star) => star.getAttribute("aria-pressed"))).toEqual(["false", "true", "false"]);
  for (const star of stars) fireEvent.click(star);
  expect(onStar.mock.calls).toEqual([[vxlan], [picture], [bare]]);
});

test("an answer with formulas is shown itself: in plain points they would stand as typed", async () => {
  const needs = { ...plain, math: true };
  await prepareFor({ ...needs, gfm: true });
  const euler = card("Which identity?", "- It is $e^{i\\pi} + 1 = 0$", { needs });
  const cards = [
    { card: euler, others: [], keyPoints: [{ group: null, text: "It is e^{i\\pi} + 1 = 0" }], figures: [], recall: 0 },
  ];
  await show({ topics: [{ deck: "d", topic: "t", title: "Maths", lang: "en", cards }] });
  const [point] = screen.getAllByRole("listitem");
  expect(point?.querySelector("math, .katex")).not.toBeNull();
});

test("how many cards is the learner's choice, and a button prints", async () => {
  const { onMostCards, onPrint } = await show();
  fireEvent.change(screen.getByRole("slider", { name: /At most 20\scards/ }), { target: { value: "35" } });
  expect(onMostCards).toHaveBeenCalledWith(35);
  fireEvent.click(screen.getByRole("button", { name: "Print" }));
  expect(onPrint).toHaveBeenCalledOnce();
});

test("while it is put together, and when there is nothing in it, it says so and offers no print", async () => {
  await show({ topics: null });
  expect(screen.getByRole("status").textContent).toBe("Putting the sheet together");
  cleanup();
  await show({ topics: [] });
  expect(screen.getByRole("status").textContent).toContain("nothing to cram");
  expect(screen.queryByRole("button")).toBeNull();
});

test("topics whose text did not come are named", async () => {
  await show({ topics: [], missing: ["Storage", "Etcd"] });
  expect(screen.getByRole("alert").textContent).toContain("The text of Storage, Etcd did not come");
});
