import { type ReactNode, useState } from "react";
import { useStore } from "zustand";
import { AppFrame } from "../views/frame/AppFrame.tsx";
import {
  examsAddress,
  figuresAddress,
  homeAddress,
  href,
  notesAddress,
  quizAddress,
  settingsAddress,
} from "./addresses.ts";
import { KeysList } from "./KeysList.tsx";
import { useServices } from "./services.ts";
import { navigate } from "./useAddress.ts";
import { useKeys } from "./useKeys.ts";
import { useNotices } from "./useNotices.ts";

export interface FrameProps {
  /** Null on a page that the bar does not name. */
  readonly current: "today" | "quiz" | "figures" | "exams" | "notes" | "settings" | null;
  readonly children: ReactNode;
}

/** The page around every screen but study. */
export function Frame({ current, children }: FrameProps) {
  const site = useStore(useServices().site);
  const notices = useNotices();
  const [keysShown, setKeysShown] = useState(false);
  useKeys({
    "?": () => setKeysShown(true),
    t: () => navigate(homeAddress),
    e: () => navigate(examsAddress),
    f: () => navigate(figuresAddress),
    n: () => navigate(notesAddress),
    s: () => navigate(settingsAddress),
  });
  return (
    <AppFrame
      homeHref={href(homeAddress)}
      items={[
        { label: "Today", href: href(homeAddress), current: current === "today" },
        { label: "Quiz", href: href(quizAddress), current: current === "quiz" },
        { label: "Figures", href: href(figuresAddress), current: current === "figures" },
        { label: "Exams", href: href(examsAddress), current: current === "exams" },
        { label: "Notes", href: href(notesAddress), current: current === "notes" },
      ]}
      asides={[{ label: "Settings", href: href(settingsAddress), current: current === "settings" }]}
      notices={
        current === "today" || current === "settings" ? [...notices, ...site.notices, ...site.folderNotices] : notices
      }
      onKeys={() => setKeysShown(true)}
    >
      {children}
      {keysShown && <KeysList onClose={() => setKeysShown(false)} />}
    </AppFrame>
  );
}
