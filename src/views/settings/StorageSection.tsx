import { countOf } from "../words.ts";

export interface StorageSectionProps {
  /** Why nothing outlives the tab; null when the data is kept. */
  readonly notKept: "no-database" | "private-mode" | "blocked" | null;
  /** What the browser granted; null until it is known. */
  readonly persistence: "granted" | "not-granted" | "unsupported" | null;
  /** How many facts the log holds. */
  readonly factCount: number;
  readonly unreadable: readonly { readonly where: string; readonly reason: string }[];
  readonly onRequestPersistence: () => void;
}

/** Where the reviews lie and how safe they are there. */
export function StorageSection(props: StorageSectionProps) {
  const { notKept, persistence, factCount, unreadable, onRequestPersistence } = props;
  return (
    <section aria-labelledby="storage">
      <h2 id="storage">Storage</h2>
      {notKept === null ? (
        <>
          <p>Your study log has {countOf(factCount, "entry", "entries")}, all in this browser.</p>
          {persistence !== null && <p>{persistenceWords[persistence]}</p>}
          {persistence === "not-granted" && (
            <button type="button" className="button plain" onClick={onRequestPersistence}>
              Ask the browser to keep it
            </button>
          )}
        </>
      ) : (
        <p className="warning">
          <b>Nothing is kept when this tab closes.</b> {notKeptWords[notKept]} Download a backup before you leave.
        </p>
      )}
      {unreadable.length > 0 && (
        <details>
          <summary>
            {countOf(unreadable.length, "record")} could not be read and{" "}
            {unreadable.length === 1 ? "is kept as it is" : "are kept as they are"}
          </summary>
          <ul>
            {unreadable.map(({ where, reason }) => (
              <li key={where}>
                {where}: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const persistenceWords: Readonly<Record<NonNullable<StorageSectionProps["persistence"]>, string>> = {
  granted: "The browser has agreed to keep it, also when space runs short.",
  "not-granted": "The browser may delete it when space runs short. A backup now and then makes up for that.",
  unsupported:
    "The browser does not say whether it keeps it when space runs short. A backup now and then makes up for that.",
};

const notKeptWords: Readonly<Record<NonNullable<StorageSectionProps["notKept"]>, string>> = {
  "no-database": "This browser offers no database to the page.",
  "private-mode": "A private window forgets everything.",
  blocked: "The browser’s settings do not let this site store anything.",
};
