/** What falls due on the clock, by `campaign_due`. `$1` until. */
export const DUE = `
  select c.id, c.name, c.definition -> 'trigger' as trigger, c.next_due_at as "nextDueAt"
  from campaign c
  where c.status in ('scheduled', 'running') and c.trigger_kind in ('at', 'cron') and c.next_due_at <= $1
  order by c.next_due_at, c.id`;

export const STANDING = `
  select count(*)::int as standing from campaign
  where status = 'running' and trigger_kind not in ('now', 'at', 'cron')`;
