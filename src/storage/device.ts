/** An id that no other device will ever make: 96 random bits as 16 characters of URL-safe base64. */
export function newId(): string {
  return Array.from(randomBytes(16), (byte) => alphabet.charAt(byte & 63)).join("");
}

export const systemClock = {
  /** Wall time, epoch ms. */
  now: (): number => Date.now(),
  /** Minutes east of UTC at that instant. The subtraction makes no negative zero, as a sign would. */
  utcOffsetMinutes: (at: number): number => 0 - new Date(at).getTimezoneOffset(),
};

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function randomBytes(count: number): Uint8Array {
  const bytes = new Uint8Array(count);
  // Old browsers and odd hosts lack `crypto`; an id is no secret, so plain chance will do there.
  if (typeof crypto === "undefined") return bytes.map(() => Math.floor(Math.random() * 256));
  return crypto.getRandomValues(bytes);
}
