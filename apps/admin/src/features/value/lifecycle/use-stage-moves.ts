import { useTranslation } from 'react-i18next';
import type { Chosen } from '../customers/chosen';
import type { Move } from '../movement/movement-panel';
import type { LifecycleOverview, Stage } from '../value-types';

/** From alive to gone; who goes up this ladder is nearer to the shop than before. */
const CLOSENESS: Record<Stage, number> = {
  prospect: 3,
  new: 4,
  'won-back': 4,
  growing: 5,
  mature: 6,
  declining: 2,
  lapsed: 1,
  lost: 0,
};

function wayOf(from: Stage | null, to: Stage | null): Move['way'] {
  if (from === null || to === null || CLOSENESS[from] === CLOSENESS[to]) return 'level';
  return CLOSENESS[to] > CLOSENESS[from] ? 'up' : 'down';
}

/** The moves between stages as lines that lead to who made them. */
export function useStageMoves(overview: LifecycleOverview, onOpen: (chosen: Chosen) => void): Move[] {
  const { t } = useTranslation();
  const name = (stage: Stage | null): string =>
    stage === null ? t('lifecycle.stage.unknown') : t(`lifecycle.stage.${stage}.name`);
  return overview.movement.moves.map(({ from, to, customers }) => ({
    key: `${from} ${to}`,
    from: name(from),
    to: name(to),
    customers,
    way: wayOf(from, to),
    ...(from && to ? { onOpen: () => onOpen({ fromStage: from, stage: to }) } : {}),
  }));
}
