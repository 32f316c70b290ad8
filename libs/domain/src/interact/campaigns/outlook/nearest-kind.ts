/**
 * SQL: of a kind of messages itself where its responses of a metric say anything, or else the narrowest of those it belongs
 * to (all of its channel and purpose; any); null where none does.
 */
export const nearestKind = (kind: string, metric: string): string => `(
  select w.kind
  from unnest(array[
    ${kind}, split_part(${kind}, ':', 1) || ':' || split_part(${kind}, ':', 2) || ':any', 'any']) with ordinality w (kind, width)
  where exists (select from response_belief seen where seen.kind = w.kind and seen.metric = ${metric})
  order by w.width limit 1)`;
