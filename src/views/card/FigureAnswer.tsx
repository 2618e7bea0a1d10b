import type { Card } from "../../deck/card.ts";

/** The answer to a figure prompt: what is written beside the figure, or that the figure itself is the measure. */
export function FigureAnswer({ card }: { readonly card: Card }) {
  const figures = card.covered === undefined ? card.figures : [];
  const descriptions = figures.flatMap(({ path, description }) =>
    description === null ? [] : [{ path, description }],
  );
  return (
    <div className="prose">
      {descriptions.length === 0 ? (
        <p>The figure is the answer. Compare what you said with what it shows.</p>
      ) : (
        descriptions.map(({ path, description }) => <p key={path}>{description}</p>)
      )}
    </div>
  );
}
