import { percentWords } from "../words.ts";

export type Theme = "system" | "light" | "dark";

export interface PreferencesProps {
  readonly theme: Theme;
  /** 0–23 */
  readonly rolloverHour: number;
  /** 0–1 */
  readonly desiredRetention: number;
  readonly quizMissBringsForward: boolean;
  /** Decks whose pictures from other sites may load. */
  readonly remoteImageDecks: readonly { readonly slug: string; readonly title: string }[];
  readonly onTheme: (theme: Theme) => void;
  readonly onRolloverHour: (hour: number) => void;
  readonly onDesiredRetention: (retention: number) => void;
  readonly onQuizMissBringsForward: (wanted: boolean) => void;
  readonly onForbidRemoteImages: (deckSlug: string) => void;
}

/** The few choices that change how the app looks and asks. Each counts as soon as it is made. */
export function Preferences(props: PreferencesProps) {
  const { theme, rolloverHour, desiredRetention, remoteImageDecks } = props;
  return (
    <section aria-labelledby="preferences">
      <h2 id="preferences">Studying</h2>
      <fieldset className="field themes">
        <legend>Theme</legend>
        <div className="choices">
          {(["system", "light", "dark"] as const).map((one) => (
            <label key={one}>
              <input type="radio" name="theme" checked={theme === one} onChange={() => props.onTheme(one)} />
              {themeNames[one]}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="field">
        <label htmlFor="retention">Remember at least</label>
        <select
          id="retention"
          aria-describedby="retention-words"
          value={desiredRetention}
          onChange={(event) => props.onDesiredRetention(Number(event.target.value))}
        >
          {withCurrent(retentions, desiredRetention).map((retention) => (
            <option key={retention} value={retention}>
              {percentWords(retention)}
            </option>
          ))}
        </select>
        <p id="retention-words">
          A card comes back when this is how likely you are to know it. More means safer and many more reviews; 90 %
          suits most people.
        </p>
      </div>
      <div className="field">
        <label htmlFor="rollover">A new day begins at</label>
        <select
          id="rollover"
          aria-describedby="rollover-words"
          value={rolloverHour}
          onChange={(event) => props.onRolloverHour(Number(event.target.value))}
        >
          {Array.from({ length: 24 }, (_, hour) => (
            <option key={hourWords(hour)} value={hour}>
              {hourWords(hour)}
            </option>
          ))}
        </select>
        <p id="rollover-words">Reviews before that hour count for the day before.</p>
      </div>
      <div className="field">
        <div className="choices">
          <label>
            <input
              type="checkbox"
              aria-describedby="quiz-miss-words"
              checked={props.quizMissBringsForward}
              onChange={(event) => props.onQuizMissBringsForward(event.target.checked)}
            />
            A missed quiz question comes back earlier
          </label>
        </div>
        <p id="quiz-miss-words">Its card is due on the day of the quiz. What you knew keeps its date.</p>
      </div>
      {remoteImageDecks.length > 0 && (
        <div className="field">
          <h3>Pictures from other sites</h3>
          <ul className="bare">
            {remoteImageDecks.map(({ slug, title }) => (
              <li key={slug} className="line">
                {title}
                <button type="button" className="quiet" onClick={() => props.onForbidRemoteImages(slug)}>
                  Ask again<span className="unseen"> before loading pictures in {title}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

const themeNames: Readonly<Record<Theme, string>> = { system: "As the system", light: "Light", dark: "Dark" };

const retentions = [0.8, 0.85, 0.88, 0.9, 0.92, 0.94, 0.95, 0.97];

function withCurrent(offered: readonly number[], current: number): readonly number[] {
  return offered.includes(current) ? offered : [...offered, current].sort((a, b) => a - b);
}

/** "4 am", "noon", "midnight" */
function hourWords(hour: number): string {
  if (hour === 0) return "midnight";
  if (hour === 12) return "noon";
  return `${hour % 12} ${hour < 12 ? "am" : "pm"}`;
}
