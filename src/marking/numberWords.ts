/** The digits of a number however it is written ("1,000", "three", "3rd"), or null for any other word. */
export function numberOf(folded: string): string | null {
  const word = NUMBER_WORDS.get(folded);
  if (word !== undefined) return word;
  if (!/^\p{Nd}/u.test(folded)) return null;
  const digits = folded.replace(/(\d)(?:st|nd|rd|th)$/, "$1");
  if (!/^\d[\d.:,/]*$/.test(digits)) return null;
  return digits.replace(/,/g, "");
}

/** "first" and "second" are left out: they are more often words of order and time. */
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    zero: "0",
    one: "1",
    two: "2",
    three: "3",
    four: "4",
    five: "5",
    six: "6",
    seven: "7",
    eight: "8",
    nine: "9",
    ten: "10",
    eleven: "11",
    twelve: "12",
    twenty: "20",
    thirty: "30",
    forty: "40",
    fifty: "50",
    hundred: "100",
    thousand: "1000",
    third: "3",
    fourth: "4",
    fifth: "5",
    sixth: "6",
    seventh: "7",
    eighth: "8",
    ninth: "9",
    tenth: "10",
    twice: "2",
  }),
);
