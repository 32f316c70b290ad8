/** `$1` segment, `$2` offer, `$3` survey, `$4` channel; each may be null. One row. */
export const CONTEXT = `
  select
    (select jsonb_build_object(
        'members', (select count(*) from segment_member m where m.segment_id = s.id),
        'reachable', exists (
          select from segment_member m join customer c on c.id = m.customer_id
          where m.segment_id = s.id
            and case $4::text when 'email' then c.email is not null when 'sms' then c.phone is not null else true end))
      from segment s where s.id = $1::bigint) as segment,
    (select jsonb_build_object('archived', archived_at is not null) from offer where id = $2::bigint) as offer,
    (select jsonb_build_object('open', open) from survey where id = $3::bigint) as survey`;
