import { useContext } from "react";
import { Waiting, type WaitingProps } from "../Waiting.tsx";
import { InsideFrame } from "./insideFrame.ts";
import "./frame.css";

/** Something takes a moment. Shown late, so that what is quick does not flicker. */
export function LoadingSheet(props: WaitingProps) {
  const Box = useContext(InsideFrame) ? "div" : "main";
  return (
    <Box className="alone loading" aria-busy="true">
      <h1>
        <span role="status">{props.words}</span>
      </h1>
      <Waiting {...props} />
    </Box>
  );
}
