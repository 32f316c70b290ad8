import { type Fault, invalid } from '../../kernel/errors.js';
import { allCells, cellOfText, cellText } from './rfm-cell.js';
import type { RfmGroupMap, StoredGroups } from './rfm-group-map.js';
import { lastingGroups, type RfmGroup, usualGroups } from './rfm-groups.js';

/**
 * What is kept of a map, beside what is kept of other numbers of bands.
 * @throws DomainError `input-invalid` naming each cell that is in no group, in two, or none at all, and each group that
 *   is there twice, has no name, or must not go
 */
export function kept(stored: StoredGroups, map: RfmGroupMap): StoredGroups {
  const faults = [...groupFaults(map), ...cellFaults(map)];
  if (faults.length > 0) throw invalid(faults);
  const { bands, groups } = map;
  const own = groups.flatMap(({ group, cells }) => cells.map((cell): [string, RfmGroup] => [cell, group]));
  return {
    list: groups.map(({ group }) => group),
    names: Object.fromEntries(groups.flatMap(({ group, name }) => (name ? [[group, name]] : []))),
    maps: { ...stored.maps, [bands]: Object.fromEntries(own) },
  };
}

function groupFaults({ groups }: RfmGroupMap): Fault[] {
  const usual: ReadonlySet<RfmGroup> = new Set(usualGroups);
  const seen = new Set<RfmGroup>();
  const faults: Fault[] = [];
  groups.forEach(({ group, name }, at) => {
    if (seen.has(group))
      faults.push({
        path: ['groups', at, 'group'],
        code: 'rfm-group-twice',
        params: { group },
        message: `${group} is there twice.`,
      });
    if (!usual.has(group) && !name)
      faults.push({
        path: ['groups', at, 'name'],
        code: 'rfm-group-unnamed',
        message: `${group} has no name.`,
      });
    seen.add(group);
  });
  for (const group of lastingGroups)
    if (!seen.has(group))
      faults.push({
        path: ['groups'],
        code: 'rfm-group-lasting',
        params: { group },
        message: `${group} is counted on the home page.`,
      });
  return faults;
}

function cellFaults({ bands, groups }: RfmGroupMap): Fault[] {
  const known = new Set(allCells(bands).map(cellText));
  const given = new Set<string>();
  const faults: Fault[] = [];
  groups.forEach(({ cells }, at) =>
    cells.forEach((cell, place) => {
      const path = ['groups', at, 'cells', place];
      if (cellOfText(cell) === null || !known.has(cell))
        faults.push({ path, code: 'no-rfm-cell', params: { cell, bands }, message: `${cell} is no cell.` });
      else if (given.has(cell))
        faults.push({ path, code: 'rfm-cell-twice', params: { cell }, message: `${cell} is in two groups.` });
      given.add(cell);
    }),
  );
  for (const cell of known)
    if (!given.has(cell))
      faults.push({
        path: ['groups'],
        code: 'rfm-cell-without-group',
        params: { cell },
        message: `${cell} is in no group.`,
      });
  return faults;
}
