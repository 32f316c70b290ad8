import { useTranslation } from 'react-i18next';
import { Money, Panel, Percent, Stat, Tiles, useFormat } from '../../ui';
import styles from './movement.module.css';
import type { LongFigures } from './movement-types';

interface FivePointsProps {
  yearly: LongFigures['yearly'];
  /** What it would earn, in minor units. */
  worth: number | null;
}

/** How many of the year before came back, and what it would be worth if five in a hundred more did; with the sum. */
export function FivePointsPanel({ yearly, worth }: FivePointsProps) {
  const { t } = useTranslation();
  const { count, money } = useFormat();
  const { before, retained, active, retainedMarginMinor } = yearly;
  return (
    <Panel title={t('movement.five.title')} hint={t('movement.five.hint')}>
      <Tiles min={140}>
        <Stat
          label={t('movement.five.retention')}
          value={<Percent value={before === 0 ? null : retained / before} />}
          hint={t('movement.five.of', { retained: count(retained), before: count(before) })}
        />
        <Stat label={t('movement.five.worth')} value={<Money minor={worth} compact />} />
      </Tiles>
      <p className={styles.note}>
        {retained === 0
          ? t('movement.five.unknown')
          : t('movement.five.formula', {
              active: count(active),
              each: money(Math.round(retainedMarginMinor / retained)),
              worth: money(worth ?? 0),
            })}
      </p>
    </Panel>
  );
}
