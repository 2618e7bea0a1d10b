// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { ratings } from "../../../src/scheduler/rating.ts";
import { ratingOrder } from "../../../src/views/ratingNames.ts";
import { FinishedScreen } from "../../../src/views/study/FinishedScreen.tsx";
import { MoreMenu } from "../../../src/views/study/MoreMenu.tsx";
import { RatingBar } from "../../../src/views/study/RatingBar.tsx";
import { StudyBar } from "../../../src/views/study/StudyBar.tsx";
import { teachDialogs } from "../support/dialog.ts";

beforeAll(teachDialogs);
afterEach(cleanup);

const outcomes = { again: "1 min", hard: "6 min", good: "10 min", easy: "2 days" };

test("the ratings stand in the scheduler's order", () => {
  expect(ratingOrder).toEqual(ratings);
});

test("each rating says its name and what it leads to, and its key", () => {
  render(<RatingBar outcomes={outcomes} suggested="good" disabled={false} onRate={() => {}} />);
  expect(screen.getByRole("group", { name: "How well did you know it?" })).toBeDefined();
  const names = ["Again 1 min", "Hard 6 min", "Good 10 min", "Easy 2 days"];
  const keys = names.map((name) => screen.getByRole("button", { name }).getAttribute("aria-keyshortcuts"));
  expect(keys).toEqual(["1", "2", "3 Space", "4"]);
});

test.each(ratings)("pressing %s rates with it", async (rating) => {
  const onRate = vi.fn();
  render(<RatingBar outcomes={outcomes} suggested={null} disabled={false} onRate={onRate} />);
  await userEvent.click(screen.getByRole("button", { name: new RegExp(rating, "i") }));
  expect(onRate).toHaveBeenCalledExactlyOnceWith(rating);
});

test("ratings that cannot be taken cannot be pressed", async () => {
  const onRate = vi.fn();
  render(<RatingBar outcomes={outcomes} suggested={null} disabled onRate={onRate} />);
  for (const button of screen.getAllByRole("button")) await userEvent.click(button);
  expect(onRate).not.toHaveBeenCalled();
});

test("the study bar says where, what is left and the way out", async () => {
  const onEnd = vi.fn();
  const nothing = () => {};
  render(
    <StudyBar
      deckTitle="Kubernetes"
      topicTitle="Network Routing"
      counts={{ new: 5, learning: 2, due: 11 }}
      progress={0.4}
      canUndo={false}
      starred={false}
      onStar={nothing}
      onUndo={nothing}
      onMore={nothing}
      onEnd={onEnd}
    />,
  );
  expect(screen.getByText(/Kubernetes/).textContent).toBe("Kubernetes › Network Routing");
  expect(screen.getByText("18 left")).toBeDefined();
  expect(screen.getByRole("progressbar", { name: "Progress" }).getAttribute("value")).toBe("0.4");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Undo" }).disabled).toBe(true);
  await userEvent.click(screen.getByRole("button", { name: "End session" }));
  expect(onEnd).toHaveBeenCalledOnce();
});

test.each([
  ["Undo", "onUndo"],
  ["Bury until tomorrow", "onBury"],
  ["Suspend", "onSuspend"],
  ["Edit the card", "onEdit"],
  ["Keys", "onKeys"],
] as const)("%s in the menu closes it first", async (name, intent) => {
  const calls: string[] = [];
  const call = (what: string) => () => void calls.push(what);
  const intents = {
    onUndo: call("onUndo"),
    onBury: call("onBury"),
    onSuspend: call("onSuspend"),
    onEdit: call("onEdit"),
    onKeys: call("onKeys"),
  };
  render(<MoreMenu {...intents} topicHref="#/topic" canUndo onClose={call("close")} />);
  await userEvent.click(screen.getByRole("button", { name: new RegExp(`^${name}`) }));
  expect(calls).toEqual(["close", intent]);
});

const finished = {
  byRating: { again: 2, hard: 3, good: 16, easy: 2 },
  others: 0,
  othersHref: "#/study",
  homeHref: "#/",
  wayBack: null,
  canUndo: true,
  notices: [],
  onStudyMore: () => {},
  onUndo: () => {},
};

test("the end says what was done, when the next card comes and what else there is", () => {
  render(<FinishedScreen {...finished} done={23} spentMillis={540_000} nextDue="tomorrow" moreNew={12} />);
  expect(screen.getByRole("heading", { name: "Done for now." })).toBe(document.activeElement);
  expect(screen.getByText("You gave twenty-three answers in nine minutes.")).toBeDefined();
  expect(screen.getByText("Good").nextElementSibling?.textContent).toBe("16");
  expect(
    screen.getByText(/The next card comes back tomorrow\. 12\snew cards have not been studied yet\./),
  ).toBeDefined();
  expect(screen.getByRole("button", { name: /^Study \d+\snew cards?$/ })).toBeDefined();
  expect(screen.getByRole("link", { name: "Back to today" }).getAttribute("href")).toBe("#/");
});

test("the end leads on to what waits elsewhere", () => {
  render(<FinishedScreen {...finished} done={7} spentMillis={60_000} nextDue="tomorrow" moreNew={0} others={20} />);
  const ways = screen.getAllByRole("link").map((link) => `${link.textContent} ${link.getAttribute("href")}`);
  expect(ways).toEqual(["Study the other 20 Space #/study", "Back to today t #/"]);
});

test.each([
  ["u", "onUndo"],
  ["b", "onBury"],
  ["x", "onSuspend"],
  ["w", "onEdit"],
] as const)("%s in the menu is %s, as it is behind it", async (key, intent) => {
  const intents = {
    onUndo: vi.fn(),
    onBury: vi.fn(),
    onSuspend: vi.fn(),
    onEdit: vi.fn(),
    onKeys: vi.fn(),
    onClose: vi.fn(),
  };
  render(<MoreMenu {...intents} topicHref="#/topic" canUndo />);
  screen.getByRole("link").focus();
  await userEvent.keyboard(key);
  expect(intents[intent]).toHaveBeenCalledOnce();
  expect(intents.onClose).toHaveBeenCalledOnce();
});

test("an end without a beginning says that nothing is left", () => {
  render(<FinishedScreen {...finished} done={0} spentMillis={0} nextDue={null} moreNew={0} canUndo={false} />);
  expect(screen.getByRole("heading", { name: "Nothing left for now." })).toBeDefined();
  expect(screen.queryByRole("button")).toBeNull();
});

test("a session that was begun from an exam leads back to it first", () => {
  const wayBack = { href: "#/exam/show/a", words: "Back to the exam" };
  render(
    <FinishedScreen
      {...finished}
      done={2}
      spentMillis={9_000}
      nextDue={null}
      moreNew={0}
      others={3}
      wayBack={wayBack}
    />,
  );
  const [first, ...rest] = screen.getAllByRole("link");
  expect(first?.getAttribute("href")).toBe("#/exam/show/a");
  expect(first?.getAttribute("aria-keyshortcuts")).toBe("Space");
  expect(rest.map((link) => link.getAttribute("aria-keyshortcuts"))).toEqual([null, "t"]);
});
