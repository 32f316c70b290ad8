import { useTranslation } from 'react-i18next';
import type { Group } from '../value-types';
import type { Chosen } from './chosen';

export function useGroupName(): (group: Group) => string {
  const { t } = useTranslation();
  return (group) => (group === 'none' ? t('value.noGroup') : t(`rfm.group.${group}.name`));
}

/** What a list of customers is called: "A · Champions", "From B to A". */
export function useChosenName(): (chosen: Chosen) => string {
  const { t } = useTranslation();
  const groupName = useGroupName();
  return (chosen) => {
    const to = [
      chosen.class ? t('value.class.name', { name: chosen.class }) : null,
      chosen.tier ? t(`value.tier.${chosen.tier}`) : null,
      chosen.group ? groupName(chosen.group) : null,
      chosen.stage ? t(`lifecycle.stage.${chosen.stage}.name`) : null,
    ]
      .filter(Boolean)
      .join(' · ');
    const from = chosen.fromClass
      ? t('value.class.name', { name: chosen.fromClass })
      : chosen.fromTier
        ? t(`value.tier.${chosen.fromTier}`)
        : chosen.fromStage
          ? t(`lifecycle.stage.${chosen.fromStage}.name`)
          : null;
    return from ? t('value.movement.step', { from, to }) : to;
  };
}
