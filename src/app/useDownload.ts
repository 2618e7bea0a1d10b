import { useState } from "react";
import { downloadBackup } from "./downloadBackup.ts";
import type { Services } from "./services.ts";

/** The way to a backup file, and what came of it. */
export interface Download {
  readonly running: boolean;
  /** Why the last one is not everything, or was not made; null where all went well. */
  readonly shortfall: string | null;
  readonly start: () => void;
  /** Puts the shortfall away. */
  readonly dismiss: () => void;
}

export function useDownload(services: Services): Download {
  const [running, setRunning] = useState(false);
  const [shortfall, setShortfall] = useState<string | null>(null);
  return {
    running,
    shortfall,
    start() {
      setRunning(true);
      setShortfall(null);
      void downloadBackup(services).then((result) => {
        setRunning(false);
        if (!result.ok) setShortfall(result.fault.message);
      });
    },
    dismiss: () => setShortfall(null),
  };
}
