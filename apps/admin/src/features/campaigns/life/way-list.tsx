import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { useFormat } from '../../../ui';
import type { Campaign, Graph } from '../definition';
import styles from './life.module.css';

type Step = Graph['steps'][string];

/** Ids of the steps, those one comes to first in front. */
function inOrder({ start, steps }: Graph): string[] {
  const found = new Set<string>();
  const waiting = [start];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const step = steps[id];
    if (!step || found.has(id)) continue;
    found.add(id);
    waiting.push(...waysOut(step));
  }
  return [...found, ...Object.keys(steps).filter((id) => !found.has(id))];
}

function waysOut(step: Step): string[] {
  const ways = [
    ...('arms' in step ? step.arms.map(({ next }) => next) : []),
    ...('next' in step ? [step.next] : []),
    ...(step.kind === 'wait' && step.until.kind === 'event' ? [step.until.timedOut] : []),
  ];
  return ways.flatMap((next) => next ?? []);
}

/** The steps of a campaign with how many are at each, and how many went on or left. */
export function WayList({ campaign, refreshMs }: { campaign: Campaign; refreshMs: number | false }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { id, definition } = campaign;
  const numbers = useApiQuery(
    '/api/campaigns/{id}/steps',
    { params: { path: { id } } },
    { refetchInterval: refreshMs },
  );
  return (
    <ol className={styles.way} aria-label={t('campaigns.way.title')}>
      {inOrder(definition).map((stepId) => {
        const step = definition.steps[stepId];
        const figures = numbers.data?.find((each) => each.step === stepId);
        return step ? (
          <li key={stepId}>
            <strong>{step.name ?? stepId}</strong> {t(`campaigns.way.${step.kind}`)}
            {figures ? (
              <small>
                {t('campaigns.way.figures', {
                  standing: count(figures.standing),
                  passed: count(figures.passed),
                  left: count(figures.left),
                })}
              </small>
            ) : null}
          </li>
        ) : null;
      })}
    </ol>
  );
}
