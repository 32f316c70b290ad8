import { cellTextSql } from '../../differentiate/rfm/rfm-cell.js';

/** The answer to the NPS question named, where there is one. */
const recommended = (question: string): string =>
  `case when jsonb_typeof(r.answers -> ${question}) = 'number' then (r.answers ->> ${question})::numeric end`;

const SUMS = `round(avg(score), 2)::float8 as "averageScore", count(recommended)::int as answers,
  (count(*) filter (where recommended >= 9))::int as promoters,
  (count(*) filter (where recommended <= 6))::int as detractors`;

/** `$1` survey, `$2` week or month, `$3` time zone, `$4` key of the NPS question or null. */
export const surveyTrend = `
  select start::text, count(*)::int as responses, ${SUMS}
  from (
    select date_trunc($2, r.submitted_at at time zone $3)::date as start, r.score, ${recommended('$4::text')} as recommended
    from survey_response r where r.survey_id = $1
  ) answer
  group by start order by start desc limit 60`;

// Every invitation with its answer, read once off the index of the survey's messages.
const INVITED = `
  invited as materialized (
    select m.customer_id, r.id as response_id, r.score, ${recommended('$2::text')} as recommended
    from message m left join survey_response r on r.message_id = m.id
    where m.survey_id = $1 and m.state = 'accepted'
  )`;
const RATE = `count(*)::int as invited, count(response_id)::int as answered, ${SUMS}`;

/** `$1` survey, `$2` key of the NPS question or null. */
export const surveyBySegment = `
  with ${INVITED}
  select s.id as "segmentId", s.name, ${RATE}
  from invited i join segment_member b on b.customer_id = i.customer_id join segment s on s.id = b.segment_id
  group by s.id order by invited desc, s.id limit 200`;

/** The same by RFM cell. */
export const surveyByCell = `
  with ${INVITED}
  select null::bigint as "segmentId", case when s.customer_id is not null then ${cellTextSql('s')} end as name, ${RATE}
  from invited i left join rfm_score s on s.customer_id = i.customer_id
  group by 2 order by invited desc, name limit 200`;
