import type { Figure } from "../../deck/figure.ts";

/** The answer to a figure prompt: what is written beside the figure, or that the figure itself is the measure. */
export function FigureAnswer({ figures }: { readonly figures: readonly Figure[] }) {
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
