import { useSyncExternalStore } from "react";
import { href } from "./addresses.ts";

/** The address behind `#`, read anew whenever it changes: by a link, by the browser's buttons or by `navigate`. */
export function useAddress(): string {
  return useSyncExternalStore(listen, () => location.hash.slice(1));
}

/** Goes to an address of the app. */
export function navigate(address: string): void {
  location.hash = href(address);
}

/** The same page under another address; the browser's way back does not lead to the old one. */
export function rename(address: string): void {
  location.replace(href(address));
}

function listen(onChange: () => void): () => void {
  addEventListener("hashchange", onChange);
  return () => removeEventListener("hashchange", onChange);
}
