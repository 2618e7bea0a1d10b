import type { ReactNode } from "react";

export interface BuilderBoxProps {
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
  readonly children: ReactNode;
}

/** A condition of the builder, in or out. */
export function BuilderBox({ checked, onChecked, children }: BuilderBoxProps) {
  return (
    <label className="box">
      <input type="checkbox" checked={checked} onChange={(event) => onChecked(event.target.checked)} />
      <span className="box-words">{children}</span>
    </label>
  );
}
