import { useTranslation } from 'react-i18next';
import { keyOf } from '../grid/cells';
import { viewedCells } from '../grid/grid-view';
import { ruleOfCells } from '../grid/rule-of-cells';
import { useBandText } from '../grid/use-band-text';
import { bandsOf, type Chosen, type Overview } from '../rfm-overview';
import type { SegmentRule } from '../../segments/rule/rule';

interface ChosenFacts {
  title: string;
  /** What these customers have in common, in words. */
  hint: string;
  customers: number;
  revenueMinor: number;
  rule: SegmentRule;
}

/** A cell or a group by name, in figures, and as a rule. */
export function useChosenFacts(chosen: Chosen, overview: Overview): ChosenFacts {
  const { t } = useTranslation();
  const band = useBandText(overview.latest);
  if (chosen.kind === 'group') {
    const { group } = chosen;
    const tally = overview.groups.find((each) => each.group === group);
    return {
      title: t(`rfm.group.${group}.name`),
      hint: t(`rfm.group.${group}.hint`),
      customers: tally?.customers ?? 0,
      revenueMinor: tally?.revenueMinor ?? 0,
      rule: { all: [{ field: 'rfm.group', operator: 'is', value: group }] },
    };
  }
  const { recency, frequency, monetary } = chosen;
  const key = keyOf(chosen);
  const cell = viewedCells(overview, monetary).find((each) => keyOf(each) === key);
  const bands = [
    band('recency', recency),
    band('frequency', frequency),
    monetary === null ? null : band('monetary', monetary),
  ].filter(Boolean);
  return {
    title: t(monetary === null ? 'rfm.cell.name' : 'rfm.cell.full', {
      r: recency,
      f: frequency,
      m: monetary,
    }),
    hint: bands.join(' · '),
    customers: cell?.customers ?? 0,
    revenueMinor: cell?.revenueMinor ?? 0,
    rule: ruleOfCells([key], { bands: bandsOf(overview), monetary }),
  };
}
