/** One look at a time; what is overtaken before it begins is never begun, and what is overtaken after is not told. */
export interface Looks<What> {
  /** Looks after a moment's rest, at the last that was asked for. */
  soon(what: What): void;
  end(): void;
}

export interface LooksParts<What, Seen> {
  readonly look: (what: What) => Promise<Seen>;
  readonly onSeen: (seen: Seen, what: What) => void;
  readonly restMillis: number;
}

export function looksOf<What, Seen>({ look, onSeen, restMillis }: LooksParts<What, Seen>): Looks<What> {
  let wanted: { readonly what: What } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isLooking = false;

  async function begin(): Promise<void> {
    timer = null;
    const now = wanted;
    if (isLooking || now === null) return;
    isLooking = true;
    const seen = await look(now.what);
    isLooking = false;
    if (wanted === now) {
      wanted = null;
      onSeen(seen, now.what);
    } else if (wanted !== null && timer === null) void begin();
  }

  return {
    soon(what) {
      wanted = { what };
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void begin(), restMillis);
    },
    end() {
      wanted = null;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
