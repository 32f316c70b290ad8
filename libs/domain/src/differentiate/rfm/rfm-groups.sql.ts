/** The groups of the cells the scores stand in; at most a thousand rows. */
export const selectGroups = `select cell, group_key as "group" from rfm_group_cell order by cell`;

/** Makes the map in force this one: $1 cells, $2 their groups. Tells of how many cells the group is another. */
export const writeGroups = `
  with wanted as (select * from unnest($1::smallint[], $2::text[]) as each (cell, group_key)),
  gone as (
    delete from rfm_group_cell g where not exists (select from wanted w where w.cell = g.cell)
  )
  insert into rfm_group_cell as g (cell, group_key) select cell, group_key from wanted
  on conflict (cell) do update set group_key = excluded.group_key where g.group_key <> excluded.group_key`;
