import type { ReactNode } from "react";

export interface SignProps {
  readonly className?: string;
  /** Lines in a square of 16. */
  readonly children: ReactNode;
}

/** A small line drawing on a button, in the colour of its text. */
export function Sign({ className, children }: SignProps) {
  return (
    <svg
      className={className}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  );
}
