/** Reads a cell anew only when it differs from the one before: the lines of one order repeat its date. */
export function rememberLast<T>(read: (cell: string) => T): (cell: string) => T {
  let last: { cell: string; value: T } | null = null;
  return (cell) => {
    if (last?.cell !== cell) last = { cell, value: read(cell) };
    return last.value;
  };
}
