/** What is said of an option once the right ones may be seen. */
export function verdictOf(picked: boolean, right: boolean): string {
  if (right) return picked ? "Right" : "Right, not picked";
  return picked ? "Wrong" : "";
}
