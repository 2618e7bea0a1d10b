import { countOf } from "../words.ts";

export interface PathListProps {
  readonly paths: readonly string[];
  readonly summary: string;
}

/** More names than anyone reads are counted. */
const most = 100;

/** Files by their paths, folded. */
export function PathList({ paths, summary }: PathListProps) {
  return (
    <details>
      <summary>{summary}</summary>
      <ul>
        {paths.slice(0, most).map((path) => (
          <li key={path}>{path}</li>
        ))}
        {paths.length > most && <li>and {countOf(paths.length - most, "more", "more")}</li>}
      </ul>
    </details>
  );
}
