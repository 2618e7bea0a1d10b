import type { ParseIssue } from "../../deck/parseIssue.ts";
import { LongList } from "../memories/LongList.tsx";
import { countOf } from "../words.ts";

export interface IssueListProps {
  readonly issues: readonly ParseIssue[];
  /** Where a place in a file can be mended; absent where it cannot be mended here. */
  readonly hrefOf?: (issue: ParseIssue) => string;
}

/** What is wrong in the files, each with its place and its cure. */
export function IssueList({ issues, hrefOf }: IssueListProps) {
  const numbered = issues.map((issue, at) => ({ issue, at }));
  return (
    <LongList
      items={numbered}
      filterLabel="Narrow the problems"
      keyOf={({ at }) => String(at)}
      textOf={({ issue }) => `${placeOf(issue)} ${issue.message}`}
    >
      {({ issue }) => (
        <div className="note-issue">
          <p className="note-place">
            <span data-severity={issue.severity}>{issue.severity === "error" ? "Problem" : "Note"}</span>{" "}
            {hrefOf === undefined ? placeOf(issue) : <a href={hrefOf(issue)}>{placeOf(issue)}</a>}
          </p>
          <p>{issue.message}</p>
        </div>
      )}
    </LongList>
  );
}

/** "2 problems, 1 note", called as a single one is. */
export function issuesWords(issues: readonly ParseIssue[]): string {
  const problems = issues.filter(({ severity }) => severity === "error").length;
  const parts = [];
  if (problems > 0) parts.push(countOf(problems, "problem"));
  if (issues.length > problems) parts.push(countOf(issues.length - problems, "note"));
  return parts.join(", ");
}

/** "Biology/cells.md:12" */
function placeOf({ span }: ParseIssue): string {
  return `${span.file}:${span.firstLine}`;
}
