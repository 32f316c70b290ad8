import { useTranslation } from 'react-i18next';
import { Count, Money, Panel, Stat, Tiles, useFormat } from '../../ui';
import styles from './movement.module.css';
import type { LongFigures } from './movement-types';

/** Whom nobody wrote to, and what a campaign such as those tried would have brought of them. */
export function UncoveredPanel({ uncovered }: { uncovered: LongFigures['uncovered'] }) {
  const { t } = useTranslation();
  const { count, money } = useFormat();
  const { customers, known, estimateMinor, lowMinor, highMinor } = uncovered;
  const isKnown = estimateMinor !== null && lowMinor !== null && highMinor !== null;
  return (
    <Panel title={t('movement.uncovered.title')} hint={t('movement.uncovered.hint')}>
      <Tiles min={140}>
        <Stat
          label={t('movement.uncovered.customers')}
          value={<Count value={customers} compact />}
          to="/coverage"
        />
        <Stat
          label={t('movement.uncovered.margin')}
          value={<Money minor={estimateMinor} compact />}
          hint={
            isKnown
              ? t('movement.uncovered.between', { low: money(lowMinor), high: money(highMinor) })
              : undefined
          }
        />
      </Tiles>
      <p className={styles.note}>
        {isKnown
          ? t('movement.uncovered.known', { known: count(known), customers: count(customers) })
          : t('movement.uncovered.unknown')}
      </p>
    </Panel>
  );
}
