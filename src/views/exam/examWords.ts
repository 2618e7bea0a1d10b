import { percentWords } from "../words.ts";

/** A difference of scores, 0–1, in points of a hundred: "4.2 points", "1 point", "less than 0.1 points". */
export function pointsWords(share: number): string {
  const points = Math.round(Math.abs(share) * 1000) / 10;
  if (points === 0) return share === 0 ? "0\u00a0points" : "less than 0.1\u00a0points";
  return `${points.toLocaleString("en")}\u00a0${points === 1 ? "point" : "points"}`;
}

/** "4.2 points more", "1 point less", "no difference" */
export function differenceWords(share: number): string {
  if (Math.abs(share) < 0.0005) return "no difference";
  return `${pointsWords(share)} ${share > 0 ? "more" : "less"}`;
}

/** "77–85 %", with a narrow no-break space. */
export function bandWords({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${Math.round(low * 100)}–${percentWords(high)}`;
}
