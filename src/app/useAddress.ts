import { useSyncExternalStore } from "react";
import { figuresAddress, href } from "./addresses.ts";

/** The page's address behind `#`, read anew whenever it changes; where a figure lies over a page, the one of that page. */
export function useAddress(): string {
  return useSyncExternalStore(listen, pageAddress);
}

/** The address of the figure that lies over the page; null where none does. */
export function useFigureOver(): string | null {
  return useSyncExternalStore(listen, () => (lifting !== null || !isOver(here()) ? null : here()));
}

/** Goes to an address of the app. */
export function navigate(address: string): void {
  whenLifted(() => {
    location.hash = href(address);
  });
}

/** The same page under another address; the browser's way back does not lead to the old one. */
export function rename(address: string): void {
  whenLifted(() => location.replace(href(address)));
}

/** Lays a figure over the page, or another one over the same page; `kept` stays with the entry in the browser's history. */
export function layOver(address: string, kept: object): void {
  whenLifted(() => {
    if (isOver(here())) history.replaceState({ ...history.state, kept }, "", href(address));
    else history.pushState({ below: here(), kept }, "", href(address));
    tell();
  });
}

/** Takes the figure away: the page below it is shown at once, whatever the browser still has to do. */
export function liftOff(): void {
  if (lifting !== null || !isOver(here())) return;
  const below = pageAddress();
  if (history.state?.first === true) history.replaceState(null, "", href(below));
  else {
    lifting = "figure";
    history.back();
  }
  tell();
}

/** What `layOver` was given for what lies over the page now. */
export function keptOver(): unknown {
  return history.state?.kept;
}

/**
 * Gives what comes to lie over the page without an address of its own an entry in the browser's history, under the page's
 * address: the way back leads to `onBack` and stays on the page. To be called when it is closed otherwise: what is returned
 * takes the entry away, if it is still there.
 */
export function layAside(onBack: () => void): () => void {
  const laid = { onBack };
  let closed = false;
  whenLifted(() => {
    if (closed) return;
    history.pushState({ aside: true }, "");
    aside = laid;
  });
  return () => {
    closed = true;
    if (aside !== laid) return;
    aside = null;
    if (!isAside()) return;
    lifting = "aside";
    history.back();
  };
}

const listeners = new Set<() => void>();
/** The way back has been asked for and not been gone yet. */
let lifting: "figure" | "aside" | null = null;
let afterwards: (() => void)[] = [];
/** What lies over the page without an address. */
let aside: { readonly onBack: () => void } | null = null;
/** The page that was shown last. */
let lastPage = figuresAddress;

function listen(onChange: () => void): () => void {
  if (listeners.size === 0) {
    settle({ first: true });
    addEventListener("hashchange", arrive);
    addEventListener("popstate", step);
    // Loaded anew, the page is all that is left of the entry; a step now could go before the page is there.
    if (isAside() && aside === null) history.replaceState(null, "");
  }
  listeners.add(onChange);
  return () => {
    listeners.delete(onChange);
    if (listeners.size > 0) return;
    removeEventListener("hashchange", arrive);
    removeEventListener("popstate", step);
  };
}

function arrive(): void {
  lifting = null;
  settle({});
  const waiting = afterwards;
  afterwards = [];
  tell();
  for (const action of waiting) action();
}

/** Steps between entries of one address are told by this event alone. */
function step(): void {
  if (isAside()) {
    // Reached by the way forward, or left behind by another address: what lay there is gone, and so one goes past it.
    if (aside === null) history.back();
    return;
  }
  const left = aside;
  aside = null;
  left?.onBack();
  if (lifting === "aside") arrive();
}

/** An entry that came by a link or by hand learns what lies below it: the page that was shown, or at the start the gallery. */
function settle(more: { readonly first?: true }): void {
  if (isOver(here()) && typeof history.state?.below !== "string")
    history.replaceState({ below: lastPage, ...more }, "");
  lastPage = pageAddress();
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** A step in the browser's history must not be overtaken by another. */
function whenLifted(action: () => void): void {
  if (lifting !== null) afterwards.push(action);
  else action();
}

function here(): string {
  return location.hash.slice(1);
}

function pageAddress(): string {
  return isOver(here()) ? (history.state?.below ?? figuresAddress) : here();
}

/** `#/figure/<deck>/<id>`, and with another one beside it. */
function isOver(address: string): boolean {
  return /^\/figure\/[^/]+\/[^/]+(\/with\/[^/]+)?$/.test(address);
}

/** Whether the browser stands at an entry of `layAside`. */
function isAside(): boolean {
  return history.state?.aside === true;
}
