import { useTranslation } from 'react-i18next';
import { BuiltLink, STAGES, type Stage, useFormat } from '../../ui';
import { angleOf, arcAfter, pointAt } from '../../ui/loop/loop-geometry';
import styles from './loop-ring.module.css';
import { type Figure, STAGE_HOME } from './stage-figures';

/** The drawing's own pixels; five points leave less room below the centre than above. */
const WIDTH = 400;
const HEIGHT = 372;
const CENTRE = { x: 200, y: 204 };
const RADIUS = 146;
const NODE = 50;
/** Degrees a node covers on the ring, with air around it. */
const NODE_ANGLE = 23;

interface LoopRingProps {
  /** Null while the figures are on their way. */
  figures: Record<Stage, Figure[]> | null;
  active: Stage | null;
  onActive: (stage: Stage | null) => void;
}

function Flow({ stage, active }: { stage: Stage; active: boolean }) {
  const path = arcAfter(CENTRE, RADIUS, stage, NODE_ANGLE);
  return (
    <g data-active={active}>
      <path d={path} className={styles.arc} markerEnd="url(#loop-arrow)" />
      <path d={path} className={styles.pulse} pathLength={100} />
    </g>
  );
}

function Node({ stage, figure, active }: { stage: Stage; figure: Figure | undefined; active: boolean }) {
  const { t } = useTranslation();
  const short = useShort();
  const { x, y } = pointAt(CENTRE, RADIUS, angleOf(stage));
  return (
    <g transform={`translate(${x} ${y})`} className={styles.node} data-active={active}>
      <circle r={NODE} />
      <text y="-21" className={styles.name}>
        {t(`ui.nav.${stage}`)}
      </text>
      <text y="2" className={styles.headline}>
        {short(figure)}
      </text>
      {figure ? (
        <text y="22" className={styles.label}>
          {t(`home.figure.${figure.name}`)}
        </text>
      ) : null}
    </g>
  );
}

function Centre({ figure }: { figure: string }) {
  const { t } = useTranslation();
  return (
    <g transform={`translate(${CENTRE.x} ${CENTRE.y})`} className={styles.centre}>
      <text y="-8" className={styles.centreFigure}>
        {figure}
      </text>
      <text y="22">{t('home.ring.learned')}</text>
      <text y="40">{t('home.ring.span')}</text>
    </g>
  );
}

function useShort(): (figure: Figure | undefined) => string {
  const { compact } = useFormat();
  return (figure) => (figure?.value == null ? '–' : compact(figure.value));
}

/** A round link over the drawing: SVG text is for the eye, the link and its name for everybody. */
function Spot({
  stage,
  figure,
  onActive,
}: { stage: Stage; figure: Figure | undefined } & Pick<LoopRingProps, 'onActive'>) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { x, y } = pointAt(CENTRE, RADIUS, angleOf(stage));
  const parts = figure ? [count(figure.value ?? 0), t(`home.figure.${figure.name}`)] : [];
  return (
    <div
      className={styles.spot}
      style={{ left: `${(x / WIDTH) * 100}%`, top: `${(y / HEIGHT) * 100}%` }}
      onMouseEnter={() => onActive(stage)}
      onFocus={() => onActive(stage)}
      onBlur={() => onActive(null)}
    >
      <BuiltLink to={STAGE_HOME[stage]} className={styles.link}>
        <span className="rt-visually-hidden">{[t(`ui.nav.${stage}`), ...parts].join(' ')}</span>
      </BuiltLink>
    </div>
  );
}

/** The loop as a ring of five; each stage is a link that names its headline figure. */
export function LoopRing({ figures, active, onActive }: LoopRingProps) {
  const short = useShort();
  const learned = figures?.learn.find(({ name }) => name === 'profilesChanged');
  return (
    <div className={styles.ring} onMouseLeave={() => onActive(null)}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <defs>
          <marker
            id="loop-arrow"
            viewBox="0 0 10 10"
            refX="7"
            refY="5"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M 2 1 L 8 5 L 2 9" className={styles.arrow} />
          </marker>
        </defs>
        {STAGES.map((stage) => (
          <Flow key={stage} stage={stage} active={active === stage} />
        ))}
        {STAGES.map((stage) => (
          <Node key={stage} stage={stage} figure={figures?.[stage][0]} active={active === stage} />
        ))}
        <Centre figure={short(learned)} />
      </svg>
      {STAGES.map((stage) => (
        <Spot key={stage} stage={stage} figure={figures?.[stage][0]} onActive={onActive} />
      ))}
    </div>
  );
}
