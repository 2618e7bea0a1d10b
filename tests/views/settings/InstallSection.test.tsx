// @vitest-environment jsdom
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { InstallSection } from "../../../src/views/settings/InstallSection.tsx";

afterEach(cleanup);

test.each([
  [null, /needs its server each time/],
  [false, /not yet kept/],
  [true, /works without a network/],
])("says whether the site is kept: %s", (isKept, words) => {
  render(<InstallSection isKept={isKept} isOffline={false} way="none" onInstall={() => {}} />);
  screen.getByText(words);
  expect(screen.queryByRole("button")).toBeNull();
});

test("installs where the browser has offered to", async () => {
  const onInstall = vi.fn();
  render(<InstallSection isKept={true} isOffline={false} way="offered" onInstall={onInstall} />);
  await userEvent.click(screen.getByRole("button", { name: "Install Recto" }));
  expect(onInstall).toHaveBeenCalledOnce();
});

test.each([
  ["home-screen", "Share → Add to Home Screen"],
  ["dock", "File → Add to Dock"],
] as const)("says how on Safari (%s), and what Safari deletes", (way, words) => {
  render(<InstallSection isKept={true} isOffline={false} way={way} onInstall={() => {}} />);
  screen.getByText(words);
  screen.getByText(/after seven days without a visit/);
});
