import { memo, Suspense, use, useId, useMemo } from "react";
import Markdown, { defaultUrlTransform, type UrlTransform } from "react-markdown";
import type { RenderingNeeds } from "../../deck/card.ts";
import type { Figure } from "../../deck/figure.ts";
import type { RemoteImages } from "../remoteImages.ts";
import type { PluggableList } from "./addition.ts";
import { anchorsInside } from "./anchorsInside.ts";
import { elements, inlineElements } from "./elements.tsx";
import { gfm, mayNeedMoreGfm } from "./gfm.ts";
import { asHeading, headingText } from "./headingText.ts";
import { levelHeadings } from "./levelHeadings.ts";
import { liftFigures } from "./liftFigures.ts";
import { linkMentions } from "./linkMentions.ts";
import { type Additions, additionsFor, type Need, type TextNeeds, whenAdditionsSettle } from "./prepareFor.ts";
import { splitChoices } from "./splitChoices.ts";
import { MarksHiddenContext, SurroundingsContext } from "./surroundings.ts";
import "./markdown.css";

export interface MarkdownTextProps {
  readonly markdown: string;
  /** Link reference definitions that stand elsewhere in the topic. */
  readonly definitions?: string | undefined;
  readonly needs: RenderingNeeds;
  readonly figures: readonly Figure[];
  readonly mentions: readonly Figure[];
  /** BCP 47; null where the topic says nothing. */
  readonly lang: string | null;
  /** The question, as plain text: names a figure that nothing else names. */
  readonly fallbackAlt: string;
  readonly remoteImages: RemoteImages;
  readonly onAllowRemoteImages: () => void;
  readonly onOpenFigure: (figure: Figure) => void;
  /** A heading's text: no blocks, no pictures. Default false. */
  readonly inline?: boolean;
  /** The text begins with choices (a task list) whose marks, and all that follows them, are not shown yet. Default false. */
  readonly hideMarks?: boolean;
  /** The level that the text's highest heading gets. Default 3. */
  readonly topHeading?: 2 | 3 | 4 | 5;
  /** Pictures load at once. Default false. */
  readonly eager?: boolean;
}

/**
 * A text of a card or topic. Parsed once: only another text parses again, never a revealed mark, an allowed picture or a
 * new handler. What the text needs beyond plain Markdown and tables is loaded when it is first shown.
 */
export const MarkdownText = memo(function MarkdownText(props: MarkdownTextProps) {
  const { figures, mentions, fallbackAlt, remoteImages, onAllowRemoteImages, onOpenFigure, eager = false } = props;
  const surroundings = useMemo(
    () => ({ figures, mentions, fallbackAlt, eager, remoteImages, onAllowRemoteImages, onOpenFigure }),
    [figures, mentions, fallbackAlt, eager, remoteImages, onAllowRemoteImages, onOpenFigure],
  );
  const lang = props.lang ?? undefined;
  const text = <Parsed {...props} />;
  return (
    <SurroundingsContext value={surroundings}>
      <MarksHiddenContext value={props.hideMarks ?? false}>
        {props.inline ? (
          <span className="inline-text" lang={lang}>
            <Suspense fallback={props.markdown}>{text}</Suspense>
          </span>
        ) : (
          <div className="prose" lang={lang}>
            <Suspense fallback={<TextToCome length={props.markdown.length} />}>{text}</Suspense>
          </div>
        )}
      </MarksHiddenContext>
    </SurroundingsContext>
  );
});

function Parsed({
  markdown,
  definitions = "",
  needs,
  figures,
  mentions,
  inline = false,
  topHeading = 3,
}: MarkdownTextProps) {
  const additions = useAdditions({ ...needs, gfm: mayNeedMoreGfm(markdown) });
  const id = useId();
  const tree = useMemo(() => {
    const numbers = new Set([...figures, ...mentions].flatMap(({ number }) => number ?? []));
    const own: PluggableList = inline
      ? [headingText]
      : [splitChoices, liftFigures, [levelHeadings, topHeading], [linkMentions, numbers]];
    const text = inline ? asHeading(markdown) : markdown;
    return (
      <Markdown
        components={inline ? inlineElements : elements}
        urlTransform={keepPictureAddresses}
        remarkPlugins={[gfm, ...additions.remark]}
        rehypePlugins={[...additions.rehype, ...own, [anchorsInside, `${id}-`]]}
      >
        {definitions === "" ? text : `${definitions}\n\n${text}`}
      </Markdown>
    );
  }, [markdown, definitions, additions, figures, mentions, inline, topHeading, id]);
  return (
    <>
      {tree}
      {additions.missing.length > 0 && !inline && <NotLoaded missing={additions.missing} />}
    </>
  );
}

function useAdditions(needs: TextNeeds): Additions {
  use(whenAdditionsSettle(needs));
  const settled = additionsFor(needs);
  if (settled === null) throw new Error("additions have settled and are not there");
  return settled;
}

/** A picture's address is only looked up among the card's figures; `FigureImage` decides what may load. */
const keepPictureAddresses: UrlTransform = (url, key, node) =>
  key === "src" && node.tagName === "img" ? url : defaultUrlTransform(url);

/** Faint lines, about as many as the text will have. */
function TextToCome({ length }: { readonly length: number }) {
  const lines = Math.min(12, Math.max(1, Math.ceil(length / 70)));
  return (
    <div className="text-to-come" role="status" aria-label="Loading the text">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={line} />
      ))}
    </div>
  );
}

function NotLoaded({ missing }: { readonly missing: readonly Need[] }) {
  const parts = missing.map(
    (need) => ({ code: "code colours", math: "formulas", html: "HTML", gfm: "links and footnotes" })[need],
  );
  return <p className="not-loaded">Not loaded: {parts.join(", ")}. The text is shown as written.</p>;
}
