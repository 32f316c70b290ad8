import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { DateTime, Panel, ProblemAlert, useFormat } from '../../ui';
import styles from './experiments.module.css';
import { type CampaignLift, MEASURES, type Measure, figureOf, timesPeople } from './lift-types';
import { LiftInterval } from './lift-interval';
import { LiftVerdict } from './lift-verdict';
import { useLiftWords } from './use-lift-words';

function MeasureRow({ of, lift }: { of: Measure; lift: CampaignLift }) {
  const { t } = useTranslation();
  const words = useLiftWords();
  const { estimate, interval } = lift[of];
  return (
    <tr>
      <th scope="row">{t(`experiments.measure.${of}`)}</th>
      <td>{words.figure(of, figureOf(lift.treated, of))}</td>
      <td>{words.figure(of, figureOf(lift.heldOut, of))}</td>
      <td>{estimate === null ? '–' : words.difference(of, estimate)}</td>
      <td>
        {interval
          ? t('experiments.between', {
              low: words.difference(of, interval.low),
              high: words.difference(of, interval.high),
            })
          : '–'}
      </td>
      <td>
        <LiftVerdict kind={lift[of].verdict.kind} />
      </td>
      <td className={styles.wide}>
        <LiftInterval lift={lift[of]} />
      </td>
    </tr>
  );
}

const COLUMNS = ['measure', 'treated', 'heldOut', 'difference', 'between', 'verdict'] as const;

function Comparison({ lift }: { lift: CampaignLift }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`experiments.column.${column}`)}
              </th>
            ))}
            <td className={styles.wide} />
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('experiments.people')}</th>
            <td>{count(lift.treated.people)}</td>
            <td>{count(lift.heldOut.people)}</td>
            <td colSpan={4} />
          </tr>
          {MEASURES.map((of) => (
            <MeasureRow key={of} of={of} lift={lift} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the margin of all those treated comes to, and of one message. */
function Brought({ lift: { treated, margin } }: { lift: CampaignLift }) {
  const { t } = useTranslation();
  const words = useLiftWords();
  const all = timesPeople(margin, treated.people);
  if (!all) return null;
  const say = (value: number): string => words.difference('margin', value);
  return (
    <p>
      {t('experiments.brought', { total: say(all.total), low: say(all.low), high: say(all.high) })}{' '}
      {treated.messages > 0 ? t('experiments.perMessage', { each: say(all.total / treated.messages) }) : null}
    </p>
  );
}

function Counted({ lift: { countedAt, isFinal, treated, heldOut, responseDays } }: { lift: CampaignLift }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const waiting = treated.waiting + heldOut.waiting;
  return (
    <p className={styles.note}>
      {t('experiments.countedAt')} <DateTime at={countedAt} show="relative" />.{' '}
      {waiting > 0
        ? `${t('experiments.waiting', { count: waiting, n: count(waiting), days: responseDays })} `
        : null}
      {t(isFinal ? 'experiments.final' : 'experiments.running')}
    </p>
  );
}

function Found({ lift }: { lift: CampaignLift }) {
  const { t } = useTranslation();
  const words = useLiftWords();
  if (lift.countedAt === null) return <p className={styles.note}>{t('experiments.notCounted')}</p>;
  return (
    <div className={styles.found}>
      <Comparison lift={lift} />
      <p>{words.meaning(lift.ordered.verdict)}</p>
      <Brought lift={lift} />
      <Counted lift={lift} />
    </div>
  );
}

/** What a campaign brought about, told from those lot kept from it; where it cannot be told, why. */
export function LiftPanel({ campaignId }: { campaignId: number }) {
  const { t } = useTranslation();
  const lift = useApiQuery('/api/campaigns/{id}/lift', { params: { path: { id: campaignId } } });
  return (
    <Panel title={t('experiments.lift')} hint={t('experiments.liftHint')}>
      {lift.isPending ? <Skeleton active title={false} paragraph={{ rows: 4 }} /> : null}
      {lift.isError ? <ProblemAlert error={lift.error} onRetry={() => void lift.refetch()} /> : null}
      {lift.data ? <Found lift={lift.data} /> : null}
    </Panel>
  );
}
