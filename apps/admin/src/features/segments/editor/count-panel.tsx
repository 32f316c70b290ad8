import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { BuiltLink, Count, Panel, Percent, ProblemAlert, useFormat } from '../../../ui';
import styles from './count-panel.module.css';
import type { LiveCount, SegmentCount } from './use-count';

const CHANNELS = ['email', 'sms'] as const;

function Reach({ count }: { count: SegmentCount | undefined }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.reach}>
      {CHANNELS.map((channel) => (
        <div key={channel}>
          <dt>{t(`segments.count.${channel}`)}</dt>
          <dd>
            <Count value={count?.reachable[channel] ?? null} />
            {count?.customers ? (
              <small>
                <Percent value={count.reachable[channel] / count.customers} />
              </small>
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Samples({ count }: { count: SegmentCount | undefined }) {
  const { t } = useTranslation();
  if (!count?.samples.length) return null;
  return (
    <>
      <h3 className={styles.heading}>{t('segments.count.samples')}</h3>
      <ul className={styles.samples}>
        {count.samples.map(({ customerId, name, email, cell }) => (
          <li key={customerId}>
            <BuiltLink to={`/customers/${customerId}`}>
              {name ?? email ?? t('segments.unnamed', { id: customerId })}
            </BuiltLink>
            <span>{cell ?? ''}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function useStateText({ counting, unfinished, faults }: LiveCount): string {
  const { t } = useTranslation();
  if (unfinished) return t('segments.count.unfinished');
  if (counting) return t('segments.count.counting');
  return faults.size > 0 ? t('segments.count.faulty') : '';
}

/** How many the rule gives, their share of the base, whom a channel reaches, and ten of them. */
export function CountPanel({ live }: { live: LiveCount }) {
  const { t } = useTranslation();
  const { percent, count: written } = useFormat();
  const { count } = live;
  const state = useStateText(live);
  return (
    <Panel title={t('segments.count.title')}>
      {live.error ? <ProblemAlert error={live.error} onRetry={live.retry} /> : null}
      <div className={styles.body} data-old={state !== ''}>
        <p className={styles.figure}>
          {count || !live.counting ? <Count value={count?.customers ?? null} /> : <Skeleton.Button active />}
        </p>
        <p className={styles.share}>
          {count
            ? t('segments.count.share', { share: percent(count.share), total: written(count.total) })
            : null}
        </p>
        <div className={styles.bar} aria-hidden="true">
          <span style={{ width: `${(count?.share ?? 0) * 100}%` }} />
        </div>
        <p className={styles.state} role="status">
          {state}
        </p>
        <Reach count={count} />
        <Samples count={count} />
      </div>
    </Panel>
  );
}
