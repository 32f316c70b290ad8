import { useTranslation } from 'react-i18next';
import type { Chosen } from '../customers/chosen';
import type { Move } from '../movement/movement-panel';
import type { AbcOverview } from '../value-types';

/** The moves between classes as lines that lead to who made them; those who have no class now are only counted. */
export function useAbcMoves(overview: AbcOverview, onOpen: (chosen: Chosen) => void): Move[] {
  const { t } = useTranslation();
  const name = (letter: string | null): string =>
    letter === null ? t('value.class.none') : t('value.class.name', { name: letter });
  return overview.movement.classes.map(({ from, to, customers }) => ({
    key: `${from} ${to}`,
    from: name(from),
    to: name(to),
    customers,
    way: from === null || to === null ? 'level' : to < from ? 'up' : 'down',
    ...(from && to ? { onOpen: () => onOpen({ fromClass: from, class: to }) } : {}),
  }));
}
