import { Standstill } from "../views/frame/Standstill.tsx";

export interface StartBrokenProps {
  readonly text?: string;
  readonly onReload: () => void;
}

/** Stands in place of the app when it could not start. By itself it asks nothing of any other file. */
export function StartBroken({
  text = "A part of it did not come. Nothing is lost: check the connection and reload.",
  onReload,
}: StartBrokenProps) {
  return (
    <Standstill
      title="Recto could not start."
      text={text}
      ways={
        <button type="button" className="button" onClick={onReload}>
          Reload
        </button>
      }
    />
  );
}
