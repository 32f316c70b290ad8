import { useTranslation } from 'react-i18next';
import { BuiltLink, Count, LoopMark, Money, STAGES, type Stage, Stat } from '../../ui';
import { type Figure, STAGE_HOME } from './stage-figures';
import styles from './stage-list.module.css';

interface StageListProps {
  figures: Record<Stage, Figure[]> | null;
  active: Stage | null;
  onActive: (stage: Stage | null) => void;
}

const SKELETON: Figure[] = ['a', 'b', 'c', 'd'].map((name) => ({ name, value: null }));

function Value({ figure }: { figure: Figure }) {
  const { value, unit } = figure;
  return unit === 'money' ? <Money minor={value} compact /> : <Count value={value} compact />;
}

function Figures({ figures }: { figures: Figure[] | undefined }) {
  const { t } = useTranslation();
  return (figures ?? SKELETON).map((figure) => (
    <div key={figure.name} className={styles.figure} data-warns={figure.warns && figure.value !== 0}>
      <Stat
        label={figures ? t(`home.figure.${figure.name}`) : ''}
        value={<Value figure={figure} />}
        to={figure.to}
        loading={!figures}
      />
    </div>
  ));
}

/** The same five stages with all their figures; each opens what it counts. */
export function StageList({ figures, active, onActive }: StageListProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles.stages} onMouseLeave={() => onActive(null)}>
      {STAGES.map((stage) => (
        <li
          key={stage}
          className={styles.stage}
          data-active={active === stage}
          onMouseEnter={() => onActive(stage)}
          aria-busy={!figures}
        >
          <h2>
            <LoopMark size={18} stage={stage} />
            <BuiltLink to={STAGE_HOME[stage]}>{t(`ui.nav.${stage}`)}</BuiltLink>
            <small>{t(`home.stage.${stage}`)}</small>
          </h2>
          <div className={styles.figures}>
            <Figures figures={figures?.[stage]} />
          </div>
        </li>
      ))}
    </ul>
  );
}
