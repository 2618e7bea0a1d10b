import { useEffect, useRef, useState } from "react";
import { clockWords } from "./quizWords.ts";

/** The time left. It is read out only when five minutes are left and when one is: every second would be noise. */
export function RemainingTime({ millis }: { readonly millis: number }) {
  const before = useRef(millis);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const crossed = announcements.findLast(({ at }) => before.current > at && millis <= at);
    before.current = millis;
    if (crossed !== undefined) setSaid(crossed.words);
  }, [millis]);
  return (
    <>
      <span className="remaining num" role="timer" aria-label="Time left" data-short={millis <= minute}>
        {clockWords(millis)}
      </span>
      <span className="unseen" role="status">
        {said}
      </span>
    </>
  );
}

const minute = 60_000;

const announcements = [
  { at: 5 * minute, words: "Five minutes left." },
  { at: minute, words: "One minute left." },
];
