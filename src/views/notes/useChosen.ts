import { useState } from "react";

/** What was chosen shows at once, and gives way to `value` as soon as `source`, what it was chosen from, is another one. */
export function useChosen<Value>(value: Value, source: unknown): readonly [Value, (next: Value) => void] {
  const [chosen, setChosen] = useState<{ readonly value: Value; readonly source: unknown } | null>(null);
  return [
    chosen !== null && chosen.source === source ? chosen.value : value,
    (next) => setChosen({ value: next, source }),
  ];
}
