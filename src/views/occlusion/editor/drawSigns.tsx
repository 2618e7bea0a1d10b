import { Sign } from "../../Sign.tsx";

export function ShiftSign({ down = false }: { readonly down?: boolean }) {
  return <Sign>{down ? <path d="M8 3v10M4 9l4 4 4-4" /> : <path d="M8 13V3M4 7l4-4 4 4" />}</Sign>;
}

export function UndoSign({ redo = false }: { readonly redo?: boolean }) {
  return (
    <Sign>
      {redo ? (
        <path d="M11 2.5L13.5 5 11 7.5M13.5 5H7a4 4 0 0 0 0 8h3" />
      ) : (
        <path d="M5 2.5L2.5 5 5 7.5M2.5 5H9a4 4 0 0 1 0 8H6" />
      )}
    </Sign>
  );
}

export function BackSign() {
  return (
    <Sign>
      <path d="M10 3L5 8l5 5" />
    </Sign>
  );
}

export function PlusSign({ minus = false }: { readonly minus?: boolean }) {
  return <Sign>{minus ? <path d="M3 8h10" /> : <path d="M3 8h10M8 3v10" />}</Sign>;
}
