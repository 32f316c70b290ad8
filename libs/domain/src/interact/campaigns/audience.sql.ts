/** SQL of everybody in one of the segments and in none of those excluded, each once. Placeholders of arrays of ids. */
export const audienceQuery = (segments: string, excluded: string): string => `
  select distinct m.customer_id from segment_member m
  where m.segment_id = any (${segments}::bigint[]) and not exists (
    select from segment_member x where x.segment_id = any (${excluded}::bigint[]) and x.customer_id = m.customer_id)`;
