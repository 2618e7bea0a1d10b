/** Numbers as the interface says them. A number and its unit are joined by a no-break space. */

/** "nine minutes", "1 hour 20 minutes"; under a minute "less than a minute". */
export function minutesWords(millis: number): string {
  const minutes = Math.round(millis / MINUTE);
  if (minutes < 1) return "less than a minute";
  if (minutes < 60) return minutes === 1 ? "one minute" : `${numberWords(minutes)} minutes`;
  const rest = minutes % 60;
  const hours = countOf(Math.floor(minutes / 60), "hour");
  return rest === 0 ? hours : `${hours} ${countOf(rest, "minute")}`;
}

/** "twenty-three" up to ninety-nine, then figures: "1,007". */
export function numberWords(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count > 99) return figures.format(count);
  const small = SMALL[count];
  if (small !== undefined) return small;
  const ten = TENS[Math.floor(count / 10)] ?? "";
  const one = count % 10 === 0 ? undefined : SMALL[count % 10];
  return one === undefined ? ten : `${ten}-${one}`;
}

/** "23 cards", "1 card"; `plural` where adding an s is not enough. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return join(figures.format(count), count === 1 ? singular : plural);
}

/** "Twenty-three cards are ready."; 0 is "Nothing left for now." */
export function readyHeadline(count: number): string {
  if (count === 0) return "Nothing left for now.";
  if (count === 1) return "One card is ready.";
  const words = numberWords(count);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} cards are ready.`;
}

/** 0.91 as "91 %", with a narrow no-break space. */
export function percentWords(fraction: number): string {
  return `${figures.format(Math.round(fraction * 100))}\u202f%`;
}

const MINUTE = 60_000;
const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const figures = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** A number and its unit, never to be parted by the end of a line. */
export function join(count: number | string, unit: string): string {
  return `${count}\u00a0${unit}`;
}
