import { z } from 'zod';
import type { SettingGroup } from '../../database/settings.js';
import { allCells, cellText, MOST_BANDS } from './rfm-cell.js';
import {
  groupOfCell,
  type GroupOfCell,
  heirOf,
  type RfmGroup,
  rfmGroupSchema,
  usualGroups,
} from './rfm-groups.js';
import { FEWEST_BANDS } from './rfm-settings.js';

/** More than anybody could tell apart. */
const MOST_GROUPS = 30;

const nameSchema = z.string().trim().min(1).max(60);

/** What a workspace calls a group of its own, or a usual one instead of its usual name. */
export const rfmGroupNameSchema = z
  .object({ en: nameSchema, 'zh-CN': nameSchema })
  .meta({ id: 'RfmGroupName' });

/** The groups in their order, and which cells they hold under so many bands; every cell is in exactly one group. */
export const rfmGroupMapSchema = z
  .object({
    bands: z.int().min(FEWEST_BANDS).max(MOST_BANDS),
    groups: z
      .array(
        z.object({
          group: rfmGroupSchema,
          /** `null`: the usual name, which a group of the workspace's own has not. */
          name: rfmGroupNameSchema.nullable(),
          cells: z.array(z.string()),
        }),
      )
      .max(MOST_GROUPS),
  })
  .meta({ id: 'RfmGroupMap' });
export type RfmGroupMap = z.infer<typeof rfmGroupMapSchema>;

export const rfmGroupMapQuerySchema = z.object({
  bands: z.coerce.number().int().min(FEWEST_BANDS).max(MOST_BANDS).optional(),
});
export type RfmGroupMapQuery = z.infer<typeof rfmGroupMapQuerySchema>;

/** The groups there are, and what was changed by hand; what was not goes by the usual map and names. */
const storedSchema = z.object({
  list: z.array(rfmGroupSchema).default([...usualGroups]),
  names: z.record(rfmGroupSchema, rfmGroupNameSchema).default({}),
  /** By number of bands. */
  maps: z.record(z.string(), z.record(z.string(), rfmGroupSchema)).default({}),
});
export type StoredGroups = z.infer<typeof storedSchema>;

export const rfmGroupSettings = {
  key: 'rfm-groups',
  schema: storedSchema,
} satisfies SettingGroup<typeof storedSchema>;

/** A cell whose group has been removed since its map was drawn stands where it usually would. */
export function groupsUnder({ list, maps }: StoredGroups, bands: number): GroupOfCell {
  const present = new Set(list);
  const changed = maps[String(bands)] ?? {};
  const groupOf = (cell: number): RfmGroup => {
    const given = changed[cellText(cell)];
    return given && present.has(given) ? given : heirOf(groupOfCell(cell, bands), present);
  };
  return new Map(allCells(bands).map((cell) => [cell, groupOf(cell)]));
}

export function viewOf(stored: StoredGroups, bands: number): RfmGroupMap {
  const groups = groupsUnder(stored, bands);
  return {
    bands,
    groups: stored.list.map((group) => ({
      group,
      name: stored.names[group] ?? null,
      cells: [...groups].filter(([, own]) => own === group).map(([cell]) => cellText(cell)),
    })),
  };
}
