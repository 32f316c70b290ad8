/** How many messages what is stated counts for, beside what was measured. */
const STATED_MESSAGES = 300;
/** People held out, for what is brought: a small difference needs many. */
const STATED_PEOPLE = 2000;

const drawn = (column: string): string =>
  `(coalesce(h.${column}, 0) + ${STATED_MESSAGES} * (s.value ->> '${column}')::double precision)
     / (coalesce(h.messages, 0) + ${STATED_MESSAGES})`;
const did = (kind: string): string =>
  `count(*) filter (where exists (select from reaction r where r.message_id = m.id and r.kind = '${kind}'
     and r.verdict = 'human'))`;

/**
 * The chances of what a message brings, by channel and purpose: of messages of the last year, a week old at least, drawn
 * towards what is stated. What is ordered besides is the difference to the held out, per message, and not less than
 * nothing. `$1` now, `$2` stated by channel, `$3` whether to measure.
 */
export const RATES = `
  insert into simulated_rate (channel, purpose, opened, clicked, answered, ordered, unsubscribed, complained, measured_on)
  with stated as (
    select s.key as channel, p as purpose, s.value
    from jsonb_each($2::jsonb) s, unnest(array['promotion', 'care', 'transactional']) p
  ),
  heard as (
    select m.channel, m.purpose, count(*) as messages, ${did('opened')} as opened, ${did('clicked')} as clicked,
      ${did('unsubscribed')} as unsubscribed,
      count(*) filter (where exists (
        select from reaction r where r.message_id = m.id and r.kind = 'complained')) as complained
    from message m
    where $3::boolean and m.state = 'accepted'
      and m.settled_at between $1::timestamptz - interval '365 days' and $1::timestamptz - interval '7 days'
    group by m.channel, m.purpose
  ),
  asked as (
    select m.channel, m.purpose, count(*) as messages, ${did('answered')} as answered
    from message m
    where $3::boolean and m.state = 'accepted' and m.survey_id is not null
      and m.settled_at between $1::timestamptz - interval '365 days' and $1::timestamptz - interval '7 days'
    group by m.channel, m.purpose
  ),
  held as (
    select campaign_id, sum(people) as people, sum(ordered)::double precision / nullif(sum(people), 0) as rate
    from response_tally where $3::boolean and side = 'held-out' group by campaign_id
  ),
  brought as (
    select split_part(t.kind, ':', 1) as channel, split_part(t.kind, ':', 2) as purpose,
      sum(t.ordered - t.people * h.rate) / nullif(sum(t.messages), 0) as lift, max(h.people) as people
    from response_tally t join held h using (campaign_id)
    where t.side = 'sent' and h.people > 0
    group by 1, 2
  )
  select s.channel, s.purpose, ${drawn('opened')}, least(${drawn('clicked')},
      case when s.channel = 'email' then ${drawn('opened')} else 1 end),
    (coalesce(a.answered, 0) + ${STATED_MESSAGES} * (s.value ->> 'answered')::double precision)
      / (coalesce(a.messages, 0) + ${STATED_MESSAGES}),
    case when s.purpose = 'transactional' then 0 else
      (coalesce(b.people * greatest(b.lift, 0), 0) + ${STATED_PEOPLE} * (s.value ->> 'ordered')::double precision)
        / (coalesce(b.people, 0) + ${STATED_PEOPLE}) end,
    ${drawn('unsubscribed')}, ${drawn('complained')}, coalesce(h.messages, 0)
  from stated s
  left join heard h on h.channel = s.channel and h.purpose = s.purpose
  left join asked a on a.channel = s.channel and a.purpose = s.purpose
  left join brought b on b.channel = s.channel and b.purpose = s.purpose`;
