interface Month {
  /** First day: 2026-03-01. */
  month: string;
  total: number;
}

const next = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 10);
};

/** A curve that tells only the months in which it changed, as every month from the first until a later one. */
export function monthsOf(curve: Month[], until: string): Month[] {
  const months: Month[] = [];
  const goOnTo = (end: string): void => {
    for (let last = months.at(-1); last && next(last.month) < end; last = months.at(-1))
      months.push({ month: next(last.month), total: last.total });
  };
  for (const point of curve) {
    goOnTo(point.month);
    months.push(point);
  }
  goOnTo(next(until));
  return months;
}
