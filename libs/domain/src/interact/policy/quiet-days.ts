interface QuietDaysOperands {
  /** SQL of a `timestamptz`: when the message would go, quiet hours heeded. */
  at: string;
  /** SQL of an IANA zone name. */
  zone: string;
  /** SQL of a `date[]`. */
  days: string;
  /** SQL of the two `time`s of the quiet hours, or nulls. */
  from: string;
  to: string;
}

/**
 * SQL for the instant at which the quiet days around an instant are over in a zone: the end of the quiet hours of the
 * next day that is none; null where the instant is on no quiet day.
 */
export function quietDaysOver({ at, zone, days, from, to }: QuietDaysOperands): string {
  const today = `((${at}) at time zone ${zone})::date`;
  return `case when ${today} = any (${days}) then (
    select (min(d.day)::date + case when ${from} > ${to} then ${to} else time '00:00' end) at time zone ${zone}
    from generate_series(${today} + 1, ${today} + 60, interval '1 day') d (day)
    where d.day::date <> all (${days})
  ) end`;
}
