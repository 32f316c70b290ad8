import { useTranslation } from 'react-i18next';
import { type OutlineStep, type OutlineWay, outlineOf } from './graph/outline';
import { waysOf } from './graph/ways';
import { useJourney } from './journey-context';
import styles from './journey.module.css';
import { StepBadge } from './step-badge';
import { StepFigures } from './step-figures';
import { iconOf } from './step-kinds';
import { useStepWords } from './use-step-words';
import { WayInserter } from './way-inserter';

function Row({ id }: { id: string }) {
  const { graph, selected, select } = useJourney();
  const words = useStepWords();
  const step = graph.steps[id];
  if (!step) return null;
  const ways = waysOf(step);
  return (
    <div className={styles.row} data-selected={id === selected}>
      <span aria-hidden="true">{iconOf(step.kind)}</span>
      <button
        type="button"
        className={styles.open}
        aria-pressed={id === selected}
        onClick={() => select(id === selected ? null : id)}
      >
        <strong>{words.title(id)}</strong>
        <small>{words.detail(id)}</small>
      </button>
      <StepBadge id={id} />
      {ways[0] && ways.length === 1 ? <WayInserter step={id} way={ways[0]} /> : null}
      <StepFigures id={id} />
    </div>
  );
}

function Way({ from, outline: { way, steps, goesTo } }: { from: string; outline: OutlineWay }) {
  const words = useStepWords();
  return (
    <li>
      <div className={styles.wayHead}>
        <strong>{words.way(from, way)}</strong>
        <WayInserter step={from} way={way} />
      </div>
      <Steps steps={steps} />
      <GoesTo id={goesTo} />
    </li>
  );
}

function Steps({ steps }: { steps: OutlineStep[] }) {
  if (steps.length === 0) return null;
  return (
    <ol>
      {steps.map(({ id, ways }) => (
        <li key={id}>
          <Row id={id} />
          {ways.length > 0 ? (
            <ol className={styles.ways}>
              {ways.map((each) => (
                <Way key={each.way.key} from={id} outline={each} />
              ))}
            </ol>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

function GoesTo({ id }: { id: string | null }) {
  const { t } = useTranslation();
  const words = useStepWords();
  return (
    <p className={styles.ends}>
      {id === null ? t('campaign-journey.leaves') : t('campaign-journey.goesTo', { step: words.title(id) })}
    </p>
  );
}

/** The same graph as an indented list: for small screens, for readers of lists, for screen readers. */
export function OutlineView() {
  const { t } = useTranslation();
  const { graph } = useJourney();
  const { steps, goesTo, lost } = outlineOf(graph);
  return (
    <section className={styles.list} aria-label={t('campaign-journey.list')}>
      <Steps steps={steps} />
      {steps.at(-1)?.ways.length ? null : <GoesTo id={goesTo} />}
      {lost.length > 0 ? (
        <>
          <p className={styles.lost}>{t('campaign-journey.lost')}</p>
          <Steps steps={lost.map((id) => ({ id, ways: [] }))} />
        </>
      ) : null}
    </section>
  );
}
