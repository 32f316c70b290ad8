import { ReloadOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  BuiltLink,
  DateTime,
  Money,
  Panel,
  Percent,
  ProblemAlert,
  RoleGate,
  Stat,
  useFormat,
} from '../../ui';
import styles from './loop-closed.module.css';
import { type Leak, type LoopMeasure, type LoopShare, sharesOf } from './loop-shares';
import type { CountNow } from './use-count-now';

function Leaks({ leaks }: { leaks: Leak[] }) {
  const { t } = useTranslation();
  const { count: say } = useFormat();
  return (
    <ul className={styles.leaks}>
      {leaks.map(({ name, count, to }) => (
        <li key={name}>
          <BuiltLink to={to}>
            {t(`home.leak.${name}`, { count, n: say(count) })} <RightOutlined aria-hidden="true" />
          </BuiltLink>
        </li>
      ))}
    </ul>
  );
}

function Share({ share: { name, part, of, to, leaks } }: { share: LoopShare }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  return (
    <li className={styles.share}>
      <Stat
        label={t(`home.share.${name}`)}
        value={<Percent value={of === 0 ? null : part / of} />}
        to={to}
        hint={t(`home.shareOf.${name}`, { part: count(part), of: count(of) })}
      />
      <Leaks leaks={leaks} />
    </li>
  );
}

function Brought({ brought }: { brought: LoopMeasure['brought'] }) {
  const { t } = useTranslation();
  const { compactMoney } = useFormat();
  const { verdict, estimateMinor, lowMinor, highMinor, campaigns, withoutHoldOut } = brought;
  const isTold = estimateMinor !== null && lowMinor !== null && highMinor !== null;
  const between = isTold
    ? t(`home.brought.${verdict === 'cannot-tell' ? 'maybe' : 'between'}`, {
        ...{ low: compactMoney(lowMinor), high: compactMoney(highMinor), count: campaigns },
      })
    : t(`home.brought.why.${verdict}`);
  const leaks =
    withoutHoldOut === 0 ? [] : [{ name: 'withoutHoldOut', count: withoutHoldOut, to: '/experiments' }];
  return (
    <li className={styles.share}>
      <Stat
        label={t('home.share.brought')}
        value={
          verdict === 'works' || verdict === 'harms' ? (
            <Money minor={estimateMinor} compact />
          ) : (
            t(`experiments.verdict.${verdict}`)
          )
        }
        to="/experiments"
        hint={between}
      />
      <Leaks leaks={leaks} />
    </li>
  );
}

function Measured({ measuredAt, now }: { measuredAt: string | null; now: CountNow }) {
  const { t } = useTranslation();
  const isBusy = now.isAwaited(measuredAt);
  return (
    <>
      {measuredAt ? (
        <>
          {t('home.closed.countedAt')} <DateTime at={measuredAt} show="relative" />
        </>
      ) : (
        t('home.closed.never')
      )}
      <RoleGate minimum="marketer">
        {' '}
        <Button
          type="link"
          size="small"
          icon={<ReloadOutlined spin={isBusy} />}
          disabled={isBusy}
          onClick={() => now.ask(measuredAt)}
        >
          {t(isBusy ? 'home.closed.counting' : 'home.closed.count')}
        </Button>
      </RoleGate>
    </>
  );
}

interface LoopClosedProps {
  /** Null where it was never measured. */
  measure: LoopMeasure | null;
  now: CountNow;
}

/** How much of the loop is closed: of whom it knows, whom it reaches, hears, and serves otherwise because of it. */
export function LoopClosed({ measure, now }: LoopClosedProps) {
  const { t } = useTranslation();
  const measuredAt = measure?.measuredAt ?? null;
  return (
    <Panel title={t('home.closed.title')} hint={<Measured measuredAt={measuredAt} now={now} />} flush>
      {now.error ? <ProblemAlert error={now.error} onRetry={() => now.ask(measuredAt)} /> : null}
      {measure ? (
        <ul className={styles.shares}>
          {sharesOf(measure).map((share) => (
            <Share key={share.name} share={share} />
          ))}
          <Brought brought={measure.brought} />
        </ul>
      ) : null}
    </Panel>
  );
}
