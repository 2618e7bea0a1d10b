import { remoteImagesSetting, type Settings } from "../facts/settings.ts";
import type { RemoteImages } from "../views/remoteImages.ts";
import { useServices } from "./services.ts";

export function remoteImagesIn(settings: Settings, deck: string): RemoteImages {
  return settings.remoteImageDecks.has(deck) ? "allowed" : "ask";
}

/** Lets pictures from other sites load in a deck, or stops them. */
export function useSetRemoteImages(): (deck: string, allowed: boolean) => void {
  const { journal } = useServices();
  return (deck, allowed) => journal.record([{ kind: "setting", name: remoteImagesSetting(deck), value: allowed }]);
}
