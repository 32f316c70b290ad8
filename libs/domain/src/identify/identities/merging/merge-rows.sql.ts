import type { Handling } from './merge-plan.js';

/*
 * The statements of a plan's lines. All take $1 the merges, each with a survivor and a loser of its own: however many
 * are carried out together, a table is written once.
 */
const merging = 'customer_merge m where m.id = any ($1::bigint[])';

type Of<H extends Handling['how']> = Extract<Handling, { how: H }>;

/** A column that tells two rows of the survivor apart gets `#` and the loser's id where the survivor has such a row. */
const told = (relation: string, { told: column, unique = [] }: Of<'move'>): string =>
  column
    ? `, ${column} = t.${column} || case when exists (
        select from ${relation} own where own.customer_id = m.survivor_id
          and ${unique.map((name) => `own.${name} = t.${name}`).join(' and ')}) then '#' || m.loser_id else '' end`
    : '';

function moveRows(relation: string, handling: Of<'move'>): string[] {
  const note = `
    insert into customer_merge_row (merge_id, relation, row_id)
    select m.id, '${relation}', t.${handling.key}
    from customer_merge m join ${relation} t on t.customer_id = m.loser_id where m.id = any ($1::bigint[])`;
  const move = `
    update ${relation} t set customer_id = m.survivor_id${told(relation, handling)}
    from ${merging} and t.customer_id = m.loser_id`;
  return [note, move];
}

const keep = (relation: string): string => `
  insert into customer_merge_row (merge_id, relation, kept)
  select m.id, '${relation}', to_jsonb(t)
  from customer_merge m join ${relation} t on t.customer_id = m.loser_id where m.id = any ($1::bigint[])`;

const drop = (relation: string): string => `
  delete from ${relation} t using ${merging} and t.customer_id = m.loser_id`;

function joinRows(relation: string, { by, single }: Of<'join'>): string[] {
  const same = single ? '' : ` and own.${by} = t.${by}`;
  const lacking = `not exists (
      select from ${relation} own where own.customer_id = m.survivor_id${same})`;
  const note = `
    insert into customer_merge_row (merge_id, relation, row_id)
    select m.id, '${relation}', t.${by}
    from customer_merge m join ${relation} t on t.customer_id = m.loser_id
    where m.id = any ($1::bigint[]) and ${lacking}`;
  const join = `
    update ${relation} t set customer_id = m.survivor_id
    from ${merging} and t.customer_id = m.loser_id and ${lacking}`;
  return [keep(relation), note, join, drop(relation)];
}

/** What carries out one line of the plan. */
export function mergeRows(relation: string, handling: Handling): string[] {
  if (handling.how === 'move') return moveRows(relation, handling);
  if (handling.how === 'join') return joinRows(relation, handling);
  return handling.how === 'aside' ? [keep(relation), drop(relation)] : [];
}

const noted = (relation: string): string => `r.merge_id = $1 and r.relation = '${relation}'`;

/** A row that was moved and has not gone to somebody else since goes back. */
const undoMove = (relation: string, { key, told: column }: Of<'move'>): string => `
  update ${relation} t set customer_id = m.loser_id
    ${column ? `, ${column} = regexp_replace(t.${column}, '#' || m.loser_id || '$', '')` : ''}
  from customer_merge m, customer_merge_row r
  where m.id = $1 and ${noted(relation)} and t.${key} = r.row_id and t.customer_id = m.survivor_id`;

/** What the survivor has only by the merge is taken back. */
const undoJoin = (relation: string, { by }: Of<'join'>): string => `
  delete from ${relation} t using customer_merge m, customer_merge_row r
  where m.id = $1 and ${noted(relation)} and t.${by} = r.row_id and t.customer_id = m.survivor_id`;

const giveBack = (relation: string, still = 'true'): string => `
  insert into ${relation} overriding system value
  select (jsonb_populate_record(null::${relation}, r.kept)).* from customer_merge_row r
  where ${noted(relation)} and r.kept is not null and ${still}
  on conflict do nothing`;

/** What takes one line of the plan back; $1 the merge, after the loser's own row has come back. */
export function undoRows(relation: string, handling: Handling): string[] {
  if (handling.how === 'move') return [undoMove(relation, handling)];
  if (handling.how === 'aside') return [giveBack(relation)];
  if (handling.how !== 'join') return [];
  const still = `exists (select from ${handling.needs} n where n.id = (r.kept ->> '${handling.by}')::bigint)`;
  return [undoJoin(relation, handling), giveBack(relation, still)];
}
