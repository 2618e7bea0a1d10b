import { act, render } from "@testing-library/react";
import type { RenderingNeeds } from "../../../src/deck/card.ts";
import { MarkdownText, type MarkdownTextProps } from "../../../src/views/markdown/MarkdownText.tsx";
import { prepareFor } from "../../../src/views/markdown/prepareFor.ts";
import { plain } from "./cards.ts";

export const quiet: Omit<MarkdownTextProps, "markdown" | "needs"> = {
  figures: [],
  mentions: [],
  lang: null,
  fallbackAlt: "the question",
  remoteImages: "ask",
  onAllowRemoteImages: () => {},
  onOpenFigure: () => {},
};

/** The text as it stands in the page when all it needs is loaded. */
export async function shown(
  markdown: string,
  needs: RenderingNeeds = plain,
  rest: Partial<MarkdownTextProps> = {},
): Promise<HTMLElement> {
  await prepareFor({ ...needs, gfm: true });
  const { container } = render(<MarkdownText {...quiet} {...rest} markdown={markdown} needs={needs} />);
  await act(async () => {});
  return container;
}
