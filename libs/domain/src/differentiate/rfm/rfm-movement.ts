/** `null` is "not scored". */
export interface Move<T> {
  from: T | null;
  to: T | null;
  customers: number;
}

/** Those who moved, and in each cell those who stayed: who is there at the end and did not come. */
export function withStayers(
  moved: Move<number>[],
  atEnd: { cell: number; customers: number }[],
): Move<number>[] {
  const arrived = new Map<number | null, number>();
  for (const { to, customers } of moved) arrived.set(to, (arrived.get(to) ?? 0) + customers);
  const stayed = atEnd.map(({ cell, customers }) => ({
    from: cell,
    to: cell,
    customers: customers - (arrived.get(cell) ?? 0),
  }));
  return [...moved, ...stayed.filter(({ customers }) => customers > 0)];
}

/** Moves between things that cells belong to, such as groups; most first. */
export function gathered<T>(moves: Move<number>[], of: (cell: number) => T): Move<T>[] {
  const sums = new Map<string, Move<T>>();
  for (const { from, to, customers } of moves) {
    const move = { from: from === null ? null : of(from), to: to === null ? null : of(to), customers };
    const key = JSON.stringify([move.from, move.to]);
    const known = sums.get(key);
    if (known) known.customers += customers;
    else sums.set(key, move);
  }
  return [...sums.values()].sort((a, b) => b.customers - a.customers);
}
