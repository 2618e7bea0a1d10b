import { type ReactNode, useContext } from "react";
import { InsideFrame } from "./insideFrame.ts";
import "./frame.css";

export interface StandstillProps {
  readonly title: string;
  /** What happened and what is safe, read out at once. */
  readonly text: string;
  /** Buttons and links that lead on. */
  readonly ways: ReactNode;
  readonly children?: ReactNode;
}

/** In place of a screen that cannot be shown. */
export function Standstill({ title, text, ways, children }: StandstillProps) {
  const Box = useContext(InsideFrame) ? "div" : "main";
  return (
    <Box className="alone">
      <h1>{title}</h1>
      <p role="alert">{text}</p>
      <div className="alone-ways">{ways}</div>
      {children}
    </Box>
  );
}
