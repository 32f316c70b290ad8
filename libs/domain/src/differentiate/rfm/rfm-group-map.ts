import { z } from 'zod';
import type { SettingGroup } from '../../database/settings.js';
import { type Fault, invalid } from '../../kernel/errors.js';
import { allCells, cellOfText, cellText, MOST_BANDS } from './rfm-cell.js';
import { defaultGroups, type GroupOfCell, type RfmGroup, rfmGroups, rfmGroupSchema } from './rfm-groups.js';
import { FEWEST_BANDS } from './rfm-settings.js';

const nameSchema = z.string().trim().min(1).max(60);

/** What a workspace calls a group instead of its usual name. */
export const rfmGroupNameSchema = z
  .object({ en: nameSchema, 'zh-CN': nameSchema })
  .meta({ id: 'RfmGroupName' });

/** Which cells the groups hold under so many bands; every cell is in exactly one group. */
export const rfmGroupMapSchema = z
  .object({
    bands: z.int().min(FEWEST_BANDS).max(MOST_BANDS),
    groups: z.array(
      z.object({
        group: rfmGroupSchema,
        /** `null`: the usual name. */
        name: rfmGroupNameSchema.nullable(),
        cells: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'RfmGroupMap' });
export type RfmGroupMap = z.infer<typeof rfmGroupMapSchema>;

export const rfmGroupMapQuerySchema = z.object({
  bands: z.coerce.number().int().min(FEWEST_BANDS).max(MOST_BANDS).optional(),
});
export type RfmGroupMapQuery = z.infer<typeof rfmGroupMapQuerySchema>;

/** What was changed by hand; what was not goes by the usual map and names. */
const storedSchema = z.object({
  names: z.partialRecord(rfmGroupSchema, rfmGroupNameSchema).default({}),
  /** By number of bands. */
  maps: z.record(z.string(), z.record(z.string(), rfmGroupSchema)).default({}),
});
export type StoredGroups = z.infer<typeof storedSchema>;

export const rfmGroupSettings = {
  key: 'rfm-groups',
  schema: storedSchema,
} satisfies SettingGroup<typeof storedSchema>;

export function groupsUnder({ maps }: StoredGroups, bands: number): GroupOfCell {
  const changed = maps[String(bands)] ?? {};
  return new Map([...defaultGroups(bands)].map(([cell, group]) => [cell, changed[cellText(cell)] ?? group]));
}

export function viewOf(stored: StoredGroups, bands: number): RfmGroupMap {
  const groups = groupsUnder(stored, bands);
  return {
    bands,
    groups: rfmGroups.map((group) => ({
      group,
      name: stored.names[group] ?? null,
      cells: [...groups].filter(([, own]) => own === group).map(([cell]) => cellText(cell)),
    })),
  };
}

/**
 * What is kept of a map, beside what is kept of other numbers of bands.
 * @throws DomainError `input-invalid` naming each cell that is in no group, in two, or none at all
 */
export function kept(stored: StoredGroups, { bands, groups }: RfmGroupMap): StoredGroups {
  const own = new Map<string, RfmGroup>();
  const faults: Fault[] = [];
  const known = new Set(allCells(bands).map(cellText));
  groups.forEach(({ group, cells }, at) =>
    cells.forEach((cell, place) => {
      const path = ['groups', at, 'cells', place];
      if (cellOfText(cell) === null || !known.has(cell))
        faults.push({ path, code: 'no-rfm-cell', params: { cell, bands }, message: `${cell} is no cell.` });
      else if (own.has(cell))
        faults.push({ path, code: 'rfm-cell-twice', params: { cell }, message: `${cell} is in two groups.` });
      else own.set(cell, group);
    }),
  );
  for (const cell of known)
    if (!own.has(cell))
      faults.push({
        path: ['groups'],
        code: 'rfm-cell-without-group',
        params: { cell },
        message: `${cell} is in no group.`,
      });
  if (faults.length > 0) throw invalid(faults);
  const names = Object.fromEntries(groups.flatMap(({ group, name }) => (name ? [[group, name]] : [])));
  return { names, maps: { ...stored.maps, [bands]: Object.fromEntries(own) } };
}
