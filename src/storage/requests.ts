/**
 * Makes these requests of one transaction at once. One that throws instead of failing must not leave the others without
 * anyone to hear that they were aborted.
 */
export async function together(requests: readonly (() => Promise<unknown>)[]): Promise<void> {
  await Promise.all(requests.map(async (request) => request()));
}
