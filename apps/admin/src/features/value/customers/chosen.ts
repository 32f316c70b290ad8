import type { SegmentRule } from '../../segments/rule/rule';
import { type AbcClass, CLASSES, type Group, type Stage, STAGES, type Tier, TIERS } from '../value-types';

/** Whom a list is about: each given filter narrows it down. */
export interface Chosen {
  class?: AbcClass;
  tier?: Tier;
  stage?: Stage;
  group?: Group;
  fromClass?: AbcClass;
  fromTier?: Tier;
  fromStage?: Stage;
}

const oneOf = <T extends string>(values: T[], text: string | null): T | undefined =>
  values.find((value) => value === text);

/** The opened cell or bar as it stands in the address; null where nothing is opened. */
export function readChosen(params: URLSearchParams): Chosen | null {
  const chosen: Chosen = {
    class: oneOf(CLASSES, params.get('class')),
    tier: oneOf(TIERS, params.get('tier')),
    stage: oneOf(STAGES, params.get('stage')),
    group: params.get('group') ?? undefined,
    fromClass: oneOf(CLASSES, params.get('fromClass')),
    fromTier: oneOf(TIERS, params.get('fromTier')),
    fromStage: oneOf(STAGES, params.get('fromStage')),
  };
  return Object.values(chosen).some(Boolean) ? chosen : null;
}

export const chosenParams = (chosen: Chosen | null): Record<string, string> =>
  Object.fromEntries(Object.entries(chosen ?? {}).filter((entry): entry is [string, string] => !!entry[1]));

/** The rule whose members stand there; of movement, that it happened in the last `days`. */
export function ruleOf(chosen: Chosen, days: number): SegmentRule {
  const is = (field: string, value: string): SegmentRule => ({ field, operator: 'is', value });
  const all: SegmentRule[] = [];
  if (chosen.class) all.push(is('abc.class', chosen.class));
  if (chosen.tier) all.push(is('value.tier', chosen.tier));
  if (chosen.stage) all.push(is('lifecycle.stage', chosen.stage));
  if (chosen.group === 'none') all.push({ field: 'rfm.scored', operator: 'is', value: false });
  else if (chosen.group) all.push(is('rfm.group', chosen.group));
  if (chosen.fromClass && chosen.class && chosen.fromClass !== chosen.class)
    all.push({
      field: 'abc.moved',
      operator: 'is',
      value: chosen.class < chosen.fromClass ? 'up' : 'down',
      within: days,
    });
  if (chosen.fromStage) all.push({ field: 'lifecycle.changedAt', operator: 'in-last', value: days });
  return { all };
}
