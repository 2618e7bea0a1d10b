import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTaskListItemFromMarkdown } from "mdast-util-gfm-task-list-item";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { gfmTaskListItem } from "micromark-extension-gfm-task-list-item";
import { readingPlugin } from "./readingPlugin.ts";

/** The half of GitHub's Markdown that every text has at hand: tables, task lists, strikethrough. */
export const gfm = readingPlugin(
  [gfmStrikethrough(), gfmTable(), gfmTaskListItem()],
  [gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown()],
);

/** Whether a text may hold the other half (`gfmAddition`): a bare link, an address, a footnote. */
export function mayNeedMoreGfm(markdown: string): boolean {
  return /(?<!\]\(|[<"'])(?:https?:\/\/|www\.)|[\w.+-]@\w|\[\^/i.test(markdown);
}
