import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useApiMutation, useApiQuery } from '../../api';
import { ConfirmDelete, Page, Panel, ProblemAlert, ProgressBar, RoleGate, useFormat } from '../../ui';
import { DayCharts } from './day-charts';
import { ContactsPanel, NeverPanel, OverlapPanel } from './people-charts';
import { SimulationStatus } from './simulation-status';
import { isGoingOn, type Outcome, type Simulation } from './simulation-types';
import styles from './simulation.module.css';
import { CampaignsPanel, ExcludedPanel, RatesPanel } from './tables';
import { Totals } from './totals';

const LOOK_EVERY_MS = 1_500;
const LIST = '/api/simulations';

function Going({ simulation: { id, day, options, status } }: { simulation: Simulation }) {
  const { t } = useTranslation();
  const cancel = useApiMutation('post', '/api/simulations/{id}/cancel', { invalidates: [LIST] });
  const state = status === 'queued' ? 'queued' : 'running';
  return (
    <Panel>
      {cancel.error ? <ProblemAlert error={cancel.error} /> : null}
      <ProgressBar label={t('simulation.progress')} progress={{ state, done: day, total: options.days }} />
      <RoleGate minimum="marketer">
        <Button loading={cancel.isPending} onClick={() => cancel.mutate({ params: { path: { id } } })}>
          {t('simulation.cancel')}
        </Button>
      </RoleGate>
    </Panel>
  );
}

/** Why there are no figures. */
function WithoutOutcome({ status, problem }: Simulation) {
  const { t } = useTranslation();
  const { t: ofProblem, i18n } = useTranslation('problems');
  if (status === 'cancelled') return <Panel>{t('simulation.cancelled')}</Panel>;
  const code = problem ?? '';
  const known = i18n.exists(code, { ns: 'problems' }) ? ofProblem(code) : code;
  return (
    <Panel title={t('simulation.failed')}>
      {problem === 'interrupted'
        ? t('simulation.interrupted')
        : t('simulation.failedHint', { problem: known })}
    </Panel>
  );
}

function Sample({ customers, customersInAll }: Outcome) {
  const { t } = useTranslation();
  const { count } = useFormat();
  if (customers === customersInAll) return null;
  return <p>{t('simulation.totals.sample', { sample: count(customers), all: count(customersInAll) })}</p>;
}

function Figures({ simulation, other }: { simulation: Simulation; other: Simulation | null }) {
  const { t } = useTranslation();
  const { outcome } = simulation;
  if (!outcome) return <WithoutOutcome {...simulation} />;
  return (
    <div className={styles.stack}>
      <Sample {...outcome} />
      {other ? (
        <p>
          {t('simulation.versus')} <strong>{other.name}</strong>
        </p>
      ) : null}
      <Totals outcome={outcome} other={other?.outcome ?? null} />
      <DayCharts {...simulation} />
      <CampaignsPanel {...outcome} />
      <ContactsPanel {...outcome} />
      <OverlapPanel {...outcome} />
      <NeverPanel {...outcome} />
      <ExcludedPanel {...outcome} />
      <RatesPanel {...outcome} />
    </div>
  );
}

/** The one a simulation is compared with: `?with=3`. */
function useOther(): Simulation | null {
  const [params] = useSearchParams();
  const id = Number(params.get('with'));
  const other = useApiQuery('/api/simulations/{id}', { params: { path: { id } } }, { enabled: id > 0 });
  return other.data ?? null;
}

/** One simulation: how far it has come, and what came of it. */
export default function SimulationPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const id = Number(useParams().id);
  const other = useOther();
  const simulation = useApiQuery(
    '/api/simulations/{id}',
    { params: { path: { id } } },
    { refetchInterval: (seen) => (seen && isGoingOn(seen) ? LOOK_EVERY_MS : false) },
  );
  const remove = useApiMutation('delete', '/api/simulations/{id}', { invalidates: [LIST] });
  const { data } = simulation;
  return (
    <Page
      title={data?.name ?? t('simulation.title')}
      breadcrumbs={[{ label: t('simulation.title'), to: '/simulations' }]}
      tag={data ? <SimulationStatus status={data.status} /> : null}
      actions={
        data && !isGoingOn(data) ? (
          <RoleGate minimum="marketer">
            <ConfirmDelete
              name={data.name}
              effects={[t('simulation.deleteEffect')]}
              onDelete={() => remove.mutateAsync({ params: { path: { id } } })}
              onDeleted={() => void navigate('/simulations')}
            />
          </RoleGate>
        ) : null
      }
    >
      {simulation.isError ? (
        <ProblemAlert error={simulation.error} onRetry={() => void simulation.refetch()} />
      ) : null}
      {simulation.isPending ? <Skeleton active paragraph={{ rows: 12 }} /> : null}
      {data && isGoingOn(data) ? <Going simulation={data} /> : null}
      {data && !isGoingOn(data) ? <Figures simulation={data} other={other} /> : null}
    </Page>
  );
}
