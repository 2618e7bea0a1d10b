import { type GalleryView, onlys } from "../../library/gallery.ts";
import { figuresAddress } from "../addresses.ts";

/** `#/figures/deck=…/words=…`: each part of the view is a part of the address, so that the way back leads to it. */
export function galleryAddress(view: GalleryView): string {
  const parts = names.flatMap((name) => (view[name] ? [`/${name}=${encodeURIComponent(view[name])}`] : []));
  return figuresAddress + parts.join("");
}

/** The view that the parts of an address behind `figures` mean; what cannot be understood does not narrow it. */
export function galleryViewAt(parts: readonly string[]): GalleryView {
  const said = new Map(
    parts.flatMap((part) => {
      const [, name, value] = /^(\w+)=(.*)$/s.exec(part) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    }),
  );
  const only = onlys.find((one) => one === said.get("only"));
  const [deck, topic, words] = [said.get("deck"), said.get("topic"), said.get("words")];
  return {
    ...(deck ? { deck, ...(topic ? { topic } : {}) } : {}),
    ...(words ? { words } : {}),
    ...(only === undefined ? {} : { only }),
  };
}

const names = ["deck", "topic", "words", "only"] as const;
