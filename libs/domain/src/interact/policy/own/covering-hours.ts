import type { QuietHours } from '../policy-parts.js';

const DAY = 24 * 60;

/** Minutes of the day at which it begins, and for how many it lasts. */
interface Arc {
  start: number;
  length: number;
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const after = (from: number, to: number): number => (to - from + DAY) % DAY;

const arcOf = ({ from, to }: QuietHours): Arc => ({
  start: minutes(from),
  length: after(minutes(from), minutes(to)),
});

/** Whether it is quiet by the first whenever it is by the second. Hours that begin when they end are empty. */
export function covers(outer: QuietHours, inner: QuietHours): boolean {
  const [a, b] = [arcOf(outer), arcOf(inner)];
  return b.length === 0 || after(a.start, b.start) + b.length <= a.length;
}

/**
 * The shortest hours within which it is quiet by the first and by the second. Where the two leave no minute of the day, the
 * first: a message must be able to go at some time.
 */
export function coveringHours(first: QuietHours, second: QuietHours): QuietHours {
  const candidates: QuietHours[] = [
    first,
    second,
    { from: first.from, to: second.to },
    { from: second.from, to: first.to },
  ];
  const covering = candidates.filter((each) => covers(each, first) && covers(each, second));
  covering.sort((a, b) => arcOf(a).length - arcOf(b).length);
  return covering[0] ?? first;
}
