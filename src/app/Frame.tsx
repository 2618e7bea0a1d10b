import { type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import { AppFrame } from "../views/frame/AppFrame.tsx";
import { homeAddress, href, settingsAddress } from "./addresses.ts";
import { KeysList } from "./KeysList.tsx";
import { useKeys } from "./useKeys.ts";
import { useNotices } from "./useNotices.ts";

export interface FrameProps {
  readonly current: "today" | "settings" | "topic";
  readonly children: ReactNode;
}

/** The page around every screen but study. */
export function Frame({ current, children }: FrameProps) {
  const [keysShown, setKeysShown] = useState(false);
  const [, navigate] = useLocation();
  useKeys({
    "?": () => setKeysShown(true),
    t: () => navigate(homeAddress),
    s: () => navigate(settingsAddress),
  });
  return (
    <AppFrame
      homeHref={href(homeAddress)}
      items={[{ label: "Today", href: href(homeAddress), current: current === "today" }]}
      asides={[{ label: "Settings", href: href(settingsAddress), current: current === "settings" }]}
      notices={useNotices()}
      onKeys={() => setKeysShown(true)}
    >
      {children}
      {keysShown && <KeysList onClose={() => setKeysShown(false)} />}
    </AppFrame>
  );
}
