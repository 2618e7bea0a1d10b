import { useState } from "react";

export interface MarkdownPartProps {
  /** The fenced block. */
  readonly block: string;
  /** Where it goes: a sentence. */
  readonly where: string;
  /** Resolves to whether it lies on the clipboard. */
  readonly onCopy: (block: string) => Promise<boolean>;
}

/** The drawing as the Markdown file would hold it, to be copied there. */
export function MarkdownPart({ block, where, onCopy }: MarkdownPartProps) {
  const [copied, setCopied] = useState({ block: "", words: "" });
  return (
    <details className="draw-markdown">
      <summary>For the Markdown file</summary>
      <p>{where}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what does not fit is scrolled by keys */}
      <pre tabIndex={0}>
        <code>{block}</code>
      </pre>
      <div className="draw-copy">
        <button
          type="button"
          className="button plain"
          onClick={() =>
            void onCopy(block).then((isDone) =>
              setCopied({
                block,
                words: isDone ? "Copied." : "The browser did not allow it: select the text and copy it.",
              }),
            )
          }
        >
          Copy for the Markdown file
        </button>
        <span role="status">{copied.block === block ? copied.words : ""}</span>
      </div>
    </details>
  );
}
