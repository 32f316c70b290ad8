import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiQuery } from '../../../api';
import { BuiltLink, Count, DateTime, Money, Panel, ProblemAlert, Stat, Tiles, useFormat } from '../../../ui';
import styles from '../customer-page.module.css';

type Abc = ApiData<'/api/abc/customers/{id}'>;
type Lifecycle = ApiData<'/api/lifecycle/customers/{id}'>;

/** Days of a calendar, which no zone may move: noon is the same day everywhere that matters. */
const noon = (day: string): string => `${day}T12:00:00Z`;

function Figures({ score, lifecycle }: { score: Abc['score']; lifecycle: Lifecycle }) {
  const { t } = useTranslation();
  const { stage, changedAt, rhythm } = lifecycle;
  return (
    <Tiles min={130}>
      <Stat
        label={t('lifecycle.panel.stage')}
        value={stage ? t(`lifecycle.stage.${stage}.name`) : '–'}
        hint={
          changedAt ? (
            <>
              {t('lifecycle.panel.since')} <DateTime at={changedAt} show="date" />
            </>
          ) : undefined
        }
      />
      <Stat
        label={t('lifecycle.panel.class')}
        value={score ? `${score.class} · ${t(`value.tier.${score.tier}`)}` : '–'}
        hint={score ? <Money minor={score.valueMinor} /> : t('lifecycle.panel.noClass')}
      />
      <Stat
        label={t('lifecycle.panel.activity')}
        value={<Count value={rhythm ? Math.round(rhythm.activityIndex) : null} />}
        hint={t('lifecycle.panel.activityHint')}
      />
      <Stat
        label={t('lifecycle.panel.next')}
        value={<DateTime at={rhythm ? noon(rhythm.expectedOn) : null} show="date" />}
        hint={
          rhythm
            ? t(rhythm.isOwn ? 'lifecycle.panel.own' : 'lifecycle.panel.base', {
                count: Math.round(rhythm.days),
              })
            : t('lifecycle.panel.noPurchase')
        }
      />
    </Tiles>
  );
}

interface Step {
  key: string;
  at: string;
  text: string;
}

/** Steps of both measures, latest first; the first sight of a customer is no movement. */
function useSteps(abc: Abc, lifecycle: Lifecycle): Step[] {
  const { t } = useTranslation();
  const className = (name: string | null): string =>
    name === null ? t('value.class.none') : t('value.class.name', { name });
  const stageName = (stage: Lifecycle['stage']): string =>
    stage === null ? t('lifecycle.stage.unknown') : t(`lifecycle.stage.${stage}.name`);
  const classes = abc.path
    .filter(({ fromClass, toClass }) => fromClass !== null && fromClass !== toClass)
    .map(({ at, fromClass, toClass }) => ({
      key: `class ${at}`,
      at,
      text: t('value.movement.step', { from: className(fromClass), to: className(toClass) }),
    }));
  const stages = lifecycle.path
    .filter(({ from }) => from !== null)
    .map(({ at, from, to }) => ({
      key: `stage ${at}`,
      at,
      text: t('value.movement.step', { from: stageName(from), to: stageName(to) }),
    }));
  return [...classes, ...stages].sort((a, b) => b.at.localeCompare(a.at));
}

function Standing({ abc, lifecycle }: { abc: Abc; lifecycle: Lifecycle }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const steps = useSteps(abc, lifecycle);
  return (
    <>
      <Figures score={abc.score} lifecycle={lifecycle} />
      {steps.length > 0 ? (
        <>
          <h3>{t('lifecycle.panel.path')}</h3>
          <ul className={styles.rows}>
            {steps.map(({ key, at, text }) => (
              <li key={key}>
                {text} <small>{dateTime(at)}</small>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

/** Which class, tier and stage the customer is in, when they are expected back, and how they came there. */
export function StandingPanel({ id }: { id: number }) {
  const { t } = useTranslation();
  const params = { path: { id } };
  const abc = useApiQuery('/api/abc/customers/{id}', { params });
  const lifecycle = useApiQuery('/api/lifecycle/customers/{id}', { params });
  const failed = [abc, lifecycle].find(({ isError }) => isError);
  return (
    <Panel
      title={t('lifecycle.panel.title')}
      actions={<BuiltLink to="/value/lifecycle">{t('lifecycle.panel.more')}</BuiltLink>}
    >
      {failed ? <ProblemAlert error={failed.error} onRetry={() => void failed.refetch()} /> : null}
      {!failed && !(abc.data && lifecycle.data) ? (
        <Skeleton active title={false} paragraph={{ rows: 2 }} />
      ) : null}
      {abc.data && lifecycle.data ? <Standing abc={abc.data} lifecycle={lifecycle.data} /> : null}
    </Panel>
  );
}
