import { z } from 'zod';
import type { SettingGroup } from '../../database/settings.js';

const points = z.number().min(0).max(1_000_000);
const weight = z.number().min(0).max(10);
const share = z.number().min(0).max(1);

/** How points are given. Money terms are proportional; a weight of 0 leaves a term out. */
export const valuePointsSettingsSchema = z
  .object({
    /** Points for a million units (not minor units) of the workspace's currency. */
    pointsPerMillion: points.default(10),
    highValueSuggestion: points.default(10),
    ordinarySuggestion: points.default(2),
    /** What acquiring the customer cost, as money taken off. */
    acquisitionCostWeight: weight.default(1),
    marketingCostWeight: weight.default(1),
    /** What the customer owes, as money taken off. */
    arrearsWeight: weight.default(1),
    pointsPerRelationshipYear: points.default(0),
    /** For each grade by which the mean satisfaction, 1 to 5, is above 3; taken off below. */
    pointsPerSatisfactionGrade: points.default(0),
    /** How far ahead needs are foreseen. */
    horizonDays: z.int().min(30).max(1095).default(365),
    /** How much of a complement's price is counted for somebody who has bought what it goes with. */
    complementShare: share.default(0.5),
    relatedShare: share.default(0.2),
    /** The value curve has turned down when it is this share of its peak below it. */
    turningShare: z.number().min(0.01).max(0.9).default(0.1),
  })
  .meta({ id: 'ValuePointsSettings' });
export type ValuePointsSettings = z.infer<typeof valuePointsSettingsSchema>;

export const valuePointsSettings = {
  key: 'value-points',
  schema: valuePointsSettingsSchema,
} satisfies SettingGroup<typeof valuePointsSettingsSchema>;
