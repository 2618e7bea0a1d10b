import { createContext } from "react";

/** Whether the frame, with the page's main landmark, is around: what can stand alone brings its own where it is not. */
export const InsideFrame = createContext(false);
