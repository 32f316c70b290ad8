/** $1 the run, $2 where its bands start, $3 what it saw of the log of changed purchases. */
export const insertScale = `insert into rfm_scale (run_id, starts, seen) values ($1, $2, $3)`;

export const selectLatestScale = `
  select r.id, r.options, r.customers, r.as_of as "asOf", s.starts, s.seen
  from measure_run r join rfm_scale s on s.run_id = r.id
  where r.measure = 'rfm' and r.status = 'finished'
  order by r.id desc limit 1`;
