import { useTranslation } from 'react-i18next';
import { Panel, useFormat } from '../../../ui';
import type { Chosen } from '../customers/chosen';
import { type AbcOverview, shareOf } from '../value-types';
import styles from './tier-pyramid.module.css';

interface TierPyramidProps {
  overview: AbcOverview;
  onOpen: (chosen: Chosen) => void;
}

/** The tiers from the few at the top to the many below; each step is a button that leads to its customers. */
export function TierPyramid({ overview, onOpen }: TierPyramidProps) {
  const { t } = useTranslation();
  const { percent, compactMoney } = useFormat();
  return (
    <Panel title={t('value.pyramid.title')} hint={t('value.pyramid.hint')}>
      <ol className={styles.pyramid}>
        {overview.tiers.map(({ tier, customers, valueMinor }) => (
          <li key={tier} data-tier={tier}>
            <button type="button" className={styles.step} onClick={() => onOpen({ tier })}>
              <span className={styles.name}>{t(`value.tier.${tier}`)}</span>
              <span className={styles.count}>
                {t('value.customers', { count: customers })}
                <small>{percent(shareOf(customers, overview.scored))}</small>
              </span>
              <span className={styles.value}>
                {compactMoney(valueMinor)}
                <small>
                  {t('value.ofAll', { share: percent(shareOf(valueMinor, overview.positiveMinor)) })}
                </small>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
