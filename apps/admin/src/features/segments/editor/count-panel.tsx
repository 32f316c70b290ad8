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

/** The number; everything else may come a moment later, and then fills the room that was kept for it. */
function Figure({ live: { customers, counting }, isOld }: { live: LiveCount; isOld: boolean }) {
  return (
    <p className={styles.figure} data-old={isOld}>
      {customers === undefined && counting ? <Skeleton.Button active /> : <Count value={customers ?? null} />}
    </p>
  );
}

function Share({ count }: { count: SegmentCount | undefined }) {
  const { t } = useTranslation();
  const { percent, count: written } = useFormat();
  return (
    <>
      <p className={styles.share}>
        {count
          ? t('segments.count.share', { share: percent(count.share), total: written(count.total) })
          : null}
      </p>
      <div className={styles.bar} aria-hidden="true">
        <span style={{ width: `${(count?.share ?? 0) * 100}%` }} />
      </div>
    </>
  );
}

/** How many the rule gives, their share of the base, whom a channel reaches, and ten of them. */
export function CountPanel({ live }: { live: LiveCount }) {
  const { t } = useTranslation();
  const { count } = live;
  const state = useStateText(live);
  return (
    <Panel title={t('segments.count.title')}>
      {live.error ? <ProblemAlert error={live.error} onRetry={live.retry} /> : null}
      <Figure live={live} isOld={state !== ''} />
      <div className={styles.rest} data-old={state !== '' || live.describing}>
        <Share count={count} />
        <p className={styles.state} role="status">
          {state}
        </p>
        <Reach count={count} />
        <Samples count={count} />
      </div>
    </Panel>
  );
}
