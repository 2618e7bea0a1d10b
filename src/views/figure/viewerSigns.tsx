import { Sign } from "../Sign.tsx";

export function ArrowSign({ back = false }: { readonly back?: boolean }) {
  return <Sign className="viewer-sign">{back ? <path d="M10 3L5 8l5 5" /> : <path d="M6 3l5 5-5 5" />}</Sign>;
}

export function CloseSign() {
  return (
    <Sign className="viewer-sign">
      <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />
    </Sign>
  );
}

export function WordsSign() {
  return (
    <Sign className="viewer-sign">
      <path d="M2.5 4h11M2.5 8h11M2.5 12h6.5" />
    </Sign>
  );
}

export function FullScreenSign({ isFull }: { readonly isFull: boolean }) {
  return (
    <Sign className="viewer-sign">
      {isFull ? (
        <path d="M6 2.5V6H2.5M10 2.5V6h3.5M6 13.5V10H2.5M10 13.5V10h3.5" />
      ) : (
        <path d="M2.5 6V2.5H6M13.5 6V2.5H10M2.5 10v3.5H6M13.5 10v3.5H10" />
      )}
    </Sign>
  );
}
