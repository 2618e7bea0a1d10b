import type { PreviewTopic } from "../../study/notes/notesState.ts";
import { useChosen } from "./useChosen.ts";

export type TakenName = NonNullable<PreviewTopic["as"]>;

/** The ways of writing notes that a file can be taken for, in the order in which they are offered. */
export type Dialects = readonly { readonly name: TakenName; readonly title: string }[];

export interface TakenAsProps {
  readonly topic: PreviewTopic;
  readonly dialects: Dialects;
  /** Null: as the file shows by itself. */
  readonly onTakeAs: (file: string, as: PreviewTopic["as"]) => void;
}

/** What a file was taken for and by which signs, and the way to say that it is something else. */
export function TakenAs({ topic, dialects, onTakeAs }: TakenAsProps) {
  const { file, taken, as } = topic;
  const [chosen, setChosen] = useChosen(as, topic);
  const signs = taken?.signs ?? [];
  const offered = dialects.filter(({ name }) => name === chosen || canBe(file, name));
  return (
    <div className="taken">
      <select
        aria-label={`Read ${file} as`}
        value={chosen ?? ""}
        onChange={({ currentTarget: { value } }) => {
          const next = dialects.find(({ name }) => name === value)?.name ?? null;
          setChosen(next);
          onTakeAs(file, next);
        }}
      >
        <optgroup label="As it shows itself">
          <option value="">{as === null ? recognised(topic, dialects) : "What is recognised"}</option>
        </optgroup>
        <optgroup label="As you say">
          {offered.map(({ name, title }) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </optgroup>
      </select>
      {as !== null && <p className="note-place">as you say</p>}
      {as === null && signs.length > 0 && (
        <p className="note-place num">
          {signs.map(({ mark, count }, at) => (
            <span key={mark}>
              {at > 0 && ", "}
              {count}&nbsp;×&nbsp;<code>{mark}</code>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** A table by its name is no other program's notes, and of the others only a plain text may be a table. */
function canBe(file: string, name: TakenName): boolean {
  if (/\.[ct]sv$/i.test(file)) return name === "table" || name === "native";
  return name !== "table" || /\.txt$/i.test(file);
}

function recognised({ taken, cardCount }: PreviewTopic, dialects: Dialects): string {
  if (taken !== null) return taken.title;
  return cardCount === 0 ? "No cards recognised" : (dialects.find(({ name }) => name === "native")?.title ?? "");
}
