/** SQL: the cells, as numbers, of the groups a text array names. */
export const cellsOfGroups = (groups: string): string =>
  `(select g.cell from rfm_group_cell g where g.group_key = any (${groups}))`;

/** SQL: the group of a cell that is given as a number. */
export const groupOfCellSql = (cell: string): string =>
  `(select g.group_key from rfm_group_cell g where g.cell = ${cell})`;
