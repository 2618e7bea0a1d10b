/**
 * Whether `typed` is `meant` with a slip of the fingers: at most one in a word of 5–8 letters, two in a longer one, none in a
 * shorter one, and the first letter right (or changed with the second).
 */
export function isTypo(typed: string, meant: string): boolean {
  const allowed = slipsIn(Math.min(typed.length, meant.length));
  if (allowed === 0 || Math.abs(typed.length - meant.length) > allowed) return false;
  if (typed[0] !== meant[0] && !(typed[0] === meant[1] && typed[1] === meant[0])) return false;
  return editDistance(typed, meant, allowed) <= allowed;
}

function slipsIn(length: number): number {
  return length < 5 ? 0 : length < 9 ? 1 : 2;
}

/**
 * Insertions, deletions, substitutions and exchanges of neighbours between two words, each letter touched once (optimal string
 * alignment, the restricted form of Damerau 1964); beyond `most` only that it is more.
 */
function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const exchanged = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (exchanged) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = current;
  }
  return at(last, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
