import type { DrawingFault } from "../../study/drawings/drawingDesk.ts";
import { Standstill } from "../../views/frame/Standstill.tsx";
import { figuresAddress, href } from "../addresses.ts";

export interface CoverFaultProps {
  readonly fault: DrawingFault | { readonly kind: "no-picture"; readonly path: string };
  readonly onRetry: () => void;
}

/** In place of a figure that nothing can be drawn over. */
export function CoverFault({ fault, onRetry }: CoverFaultProps) {
  return (
    <>
      <title>Figures · Recto</title>
      <Standstill
        title={fault.kind === "no-figure" ? "This figure is not here." : "The figure did not come."}
        text={wordsFor(fault)}
        ways={
          <>
            {(fault.kind === "unreachable" || fault.kind === "damaged") && (
              <button type="button" className="button" onClick={onRetry}>
                Try again
              </button>
            )}
            <a className="button plain" href={href(figuresAddress)}>
              All figures
            </a>
          </>
        }
      />
    </>
  );
}

function wordsFor(fault: CoverFaultProps["fault"]): string {
  switch (fault.kind) {
    case "no-figure":
      return "It was taken out of its deck, or the address is not whole. What was drawn over it and learned from it is kept.";
    case "no-picture":
      return `The picture ${fault.path} is not there. What was drawn over it is kept.`;
    default:
      return fault.message;
  }
}
