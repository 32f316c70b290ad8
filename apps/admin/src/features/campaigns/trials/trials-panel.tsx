import { TrophyOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiQuery } from '../../../api';
import { Panel, ProblemAlert, StatusTag, useFormat } from '../../../ui';
import type { Campaign, Graph } from '../definition';
import styles from './trials.module.css';

type Trial = ApiData<'/api/campaigns/{id}/trials'>[number];
type Figures = Trial['figures'][number];

interface TrialsPanelProps {
  campaign: Campaign;
  refreshMs: number | false;
}

function armName(graph: Graph, step: string, arm: string): string {
  const found = graph.steps[step];
  return (found && 'arms' in found && found.arms.find(({ id }) => id === arm)?.name) || arm;
}

/** The share, and within what it lies, on one scale for all ways of a trial. */
function Interval({ figures: { people, reached, low, high }, scale }: { figures: Figures; scale: number }) {
  const share = people === 0 ? 0 : reached / people;
  const at = (value: number): string => `${(value / scale) * 100}%`;
  return (
    <span className={styles.interval} aria-hidden="true">
      <span style={{ insetInlineStart: at(low), inlineSize: at(high - low) }} />
      <i style={{ insetInlineStart: at(share) }} />
    </span>
  );
}

function Arm({
  trial,
  figures,
  graph,
  scale,
}: {
  trial: Trial;
  figures: Figures;
  graph: Graph;
  scale: number;
}) {
  const { t } = useTranslation();
  const { count, percent } = useFormat();
  const { arm, people, reached, low, high } = figures;
  return (
    <tr data-won={trial.winner === arm}>
      <th scope="row">
        {armName(graph, trial.step, arm)}
        {trial.winner === arm ? (
          <StatusTag tone="success">
            <TrophyOutlined aria-hidden="true" /> {t('campaign-trials.won')}
          </StatusTag>
        ) : null}
      </th>
      <td>{count(people)}</td>
      <td>{count(reached)}</td>
      <td>{people === 0 ? '–' : percent(reached / people)}</td>
      <td>{people === 0 ? '–' : `${percent(low)} – ${percent(high)}`}</td>
      <td className={styles.wide}>
        <Interval figures={figures} scale={scale} />
      </td>
    </tr>
  );
}

function TrialTable({ trial, graph }: { trial: Trial; graph: Graph }) {
  const { t } = useTranslation();
  const { dateTime, count } = useFormat();
  const { step, version, metric, endsAt, decidedAt, winner, figures, leastPeople } = trial;
  const scale = Math.max(0.01, ...figures.filter(({ people }) => people > 0).map(({ high }) => high));
  const state = decidedAt === null ? 'runs' : winner === null ? 'nobody' : 'decided';
  const title = graph.steps[step]?.name ?? t('campaign-steps.kind.split');
  return (
    <section className={styles.trial} aria-label={title}>
      <h3>
        {title} <small>{t('templates.versionN', { n: version })}</small>
      </h3>
      <p>
        {t(`campaign-trials.state.${state}`, {
          ...{
            at: dateTime(decidedAt ?? endsAt),
            n: count(leastPeople),
            by: t(`campaign-trials.by.${metric}`),
          },
        })}
      </p>
      {figures.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              {(['way', 'people', 'reached', 'share', 'between'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`campaign-trials.column.${column}`)}
                </th>
              ))}
              <td className={styles.wide} />
            </tr>
          </thead>
          <tbody>
            {figures.map((each) => (
              <Arm key={each.arm} trial={trial} figures={each} graph={graph} scale={scale} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** How split steps find, or found, their best way: each way with its share and how sure it is. */
export function TrialsPanel({ campaign: { id, definition }, refreshMs }: TrialsPanelProps) {
  const { t } = useTranslation();
  const trials = useApiQuery(
    '/api/campaigns/{id}/trials',
    { params: { path: { id } } },
    { refetchInterval: refreshMs },
  );
  if (trials.isError) return <ProblemAlert error={trials.error} onRetry={() => void trials.refetch()} />;
  if (!trials.data?.length) return null;
  return (
    <Panel title={t('campaign-trials.title')} hint={t('campaign-trials.hint')}>
      {trials.data.map((trial) => (
        <TrialTable key={`${trial.version} ${trial.step}`} trial={trial} graph={definition} />
      ))}
    </Panel>
  );
}
