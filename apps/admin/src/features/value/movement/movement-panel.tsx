import { useTranslation } from 'react-i18next';
import { DateTime, Panel, useFormat } from '../../../ui';
import styles from './movement.module.css';

export interface Move {
  key: string;
  from: string;
  to: string;
  customers: number;
  /** For the better, for the worse, or neither: told by a sign as well as by a colour. */
  way: 'up' | 'down' | 'level';
  /** Left out where the customers can no longer be listed. */
  onOpen?: () => void;
}

const SIGN = { up: '↑', down: '↓', level: '→' };

function Step({ move }: { move: Move }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const text = (
    <>
      <span>
        <span className={styles.sign} data-way={move.way} aria-label={t(`value.way.${move.way}`)} role="img">
          {SIGN[move.way]}
        </span>
        {t('value.movement.step', { from: move.from, to: move.to })}
      </span>
      <strong>{count(move.customers)}</strong>
    </>
  );
  if (!move.onOpen) return <div className={styles.line}>{text}</div>;
  return (
    <button type="button" className={styles.line} onClick={move.onOpen}>
      {text}
    </button>
  );
}

interface MovementPanelProps {
  since: string | null;
  moves: Move[];
}

/** Who stands elsewhere than after the run before. */
export function MovementPanel({ since, moves }: MovementPanelProps) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t('value.movement.title')}
      hint={
        since ? (
          <>
            {t('value.movement.since')} <DateTime at={since} />
          </>
        ) : undefined
      }
      flush
    >
      {moves.length === 0 ? (
        <p className={styles.none}>{t(since ? 'value.movement.none' : 'value.movement.first')}</p>
      ) : (
        <ul className={styles.moves}>
          {moves.map((move) => (
            <li key={move.key}>
              <Step move={move} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
