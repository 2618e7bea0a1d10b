import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { FoldState } from "../facts/foldState.ts";
import { readSettings, type Settings } from "../facts/settings.ts";
import { type Now, studyDayOf } from "../scheduler/studyDay.ts";
import { useServices } from "./services.ts";

/** The fold, read anew with every fact. */
export function useFold(): FoldState {
  const { journal } = useServices();
  useStore(journal.status, ({ version }) => version);
  return journal.fold;
}

export function useSettings(): Settings {
  return readSettings(useFold());
}

/** The time of day, told anew every half minute and whenever the page comes back into view. */
export function useNow(): Now & { readonly today: number } {
  const { surroundings } = useServices();
  const { rolloverHour } = useSettings();
  const [epochMs, setEpochMs] = useState(() => surroundings.now());
  useEffect(() => {
    const tell = () => setEpochMs(surroundings.now());
    const timer = setInterval(tell, 30_000);
    document.addEventListener("visibilitychange", tell);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tell);
    };
  }, [surroundings]);
  const utcOffsetMinutes = surroundings.utcOffsetMinutes(epochMs);
  return { epochMs, utcOffsetMinutes, rolloverHour, today: studyDayOf(epochMs, utcOffsetMinutes, rolloverHour) };
}
