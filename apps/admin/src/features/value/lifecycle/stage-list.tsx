import { useTranslation } from 'react-i18next';
import { Panel, useFormat } from '../../../ui';
import type { Chosen } from '../customers/chosen';
import { type LifecycleOverview, shareOf } from '../value-types';
import styles from './stage-list.module.css';

interface StageListProps {
  overview: LifecycleOverview;
  onOpen: (chosen: Chosen) => void;
}

/** The stages as bars, each a button that leads to its customers. */
export function StageList({ overview, onOpen }: StageListProps) {
  const { t } = useTranslation();
  const { percent, count, compactMoney } = useFormat();
  return (
    <Panel title={t('lifecycle.stages')} hint={t('lifecycle.stagesHint')} flush>
      <ul className={styles.stages}>
        {overview.stages.map(({ stage, customers, revenueMinor }) => {
          const share = shareOf(customers, overview.staged);
          return (
            <li key={stage}>
              <button type="button" className={styles.line} onClick={() => onOpen({ stage })}>
                <span className={styles.top}>
                  <strong>{t(`lifecycle.stage.${stage}.name`)}</strong>
                  <span>
                    <span className={styles.share}>{percent(share)}</span>
                    <strong className={styles.count}>{count(customers)}</strong>
                  </span>
                </span>
                <span className={styles.meter} data-stage={stage} aria-hidden="true">
                  <span style={{ width: `${share * 100}%` }} />
                </span>
                <span className={styles.bottom}>
                  <span>{t(`lifecycle.stage.${stage}.hint`)}</span>
                  <span>{compactMoney(revenueMinor)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
