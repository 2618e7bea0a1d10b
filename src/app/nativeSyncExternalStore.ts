/** Takes the place of wouter's stand-in for old versions of React in the build; see vite.config.ts. */
export { useSyncExternalStore } from "react";
