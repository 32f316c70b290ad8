/**
 * What a definition names, as it stands now. `$1` segments, `$2` offers, `$3` surveys, `$4` segments of the audience,
 * `$5` channels, `$6` consents (channel and purpose) that are needed. One row; of what is not there, nothing.
 */
export const CONTEXT = `
  select
    (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'isList', s.kind = 'static', 'members', (
        select count(*) from segment_member m where m.segment_id = s.id))), '[]')
      from segment s where s.id = any ($1::bigint[])) as segments,
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'archived', archived_at is not null,
        'channels', channels)), '[]')
      from offer where id = any ($2::bigint[])) as offers,
    (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'open', open)), '[]')
      from survey where id = any ($3::bigint[])) as surveys,
    exists (
      select from segment_member m join customer c on c.id = m.customer_id
      where m.segment_id = any ($4::bigint[])
        and (cardinality($5::text[]) = 0 or 'email' = any ($5) and c.email is not null
          or 'sms' = any ($5) and c.phone is not null)) as "isReachable",
    (select coalesce(jsonb_agg(w.consent), '[]')
      from unnest($6::text[]) w (consent)
      where exists (select from segment_member where segment_id = any ($4::bigint[]))
        and not exists (
          select from segment_member m join consent n on n.customer_id = m.customer_id
          where m.segment_id = any ($4::bigint[]) and n.status = 'granted'
            and n.channel || ' ' || n.purpose = w.consent)) as unconsented`;
