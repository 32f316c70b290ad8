interface QuietHoursOperands {
  /** SQL of a `timestamptz`. */
  now: string;
  /** SQL of an IANA zone name. */
  zone: string;
  /** SQL of two `time`s; quiet from the first until just before the second. */
  from: string;
  to: string;
}

/**
 * SQL for the instant at which the quiet hours around `now` end in a zone; null where it is not quiet, where there are
 * no quiet hours, and where they are empty. PostgreSQL reads a wall-clock time that occurs twice as the later one and
 * one that a change of clocks skips as after the gap: a message may wait an hour longer, and is never too early.
 */
export function quietUntil({ now, zone, from, to }: QuietHoursOperands): string {
  const local = `((${now}) at time zone ${zone})`;
  const ends = (days: number) => `((${local}::date + ${days} + ${to}) at time zone ${zone})`;
  return `case
    when ${from} is null or ${from} = ${to} then null
    when ${from} < ${to} and ${local}::time >= ${from} and ${local}::time < ${to} then ${ends(0)}
    when ${from} > ${to} and ${local}::time >= ${from} then ${ends(1)}
    when ${from} > ${to} and ${local}::time < ${to} then ${ends(0)}
  end`;
}
