/** New cards that one press adds to today's. */
export const moreNew = 10;
