/** Whether a server watches its content, as its answer for `content/index.json` says. */
export async function isLiveIndex(response: Response): Promise<boolean> {
  const index: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return typeof index === "object" && index !== null && Reflect.get(index, "live") === true;
}
