import type { News } from "../study/deskState.ts";
import type { NoticeProps } from "../views/frame/Notice.tsx";

/** What became of the card that was on the sheet, as a notice above the next one. */
export function newsNotices(news: News | null, onUndo: () => void): readonly NoticeProps[] {
  if (news === null) return [];
  const actions = news === "refused" || news === "not-undone" ? [] : [{ label: "Undo", onAction: onUndo }];
  return [{ id: news, kind: "info", text: words[news], actions, onDismiss: null }];
}

const words: Readonly<Record<News, string>> = {
  buried: "Buried until tomorrow.",
  suspended: "Suspended: it waits in its topic until you ask it again.",
  refused:
    "Your last rating was not taken: the card had just been reviewed in another tab. It waits in the queue again.",
  "not-undone": "Nothing is left to undo on this device.",
};
