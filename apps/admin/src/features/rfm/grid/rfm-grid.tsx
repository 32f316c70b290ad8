import { useTranslation } from 'react-i18next';
import { type GroupTally, type Overview, shareOf } from '../rfm-overview';
import { type CellKey, FREQUENCIES, keyOf, RECENCIES } from './cells';
import { GridCell } from './grid-cell';
import styles from './rfm-grid.module.css';
import { useBandText } from './use-band-text';
import { useGrid } from './use-grid';

interface RfmGridProps {
  overview: Overview;
  selected: readonly CellKey[];
  onSelect: (selected: CellKey[]) => void;
  onOpen: (key: CellKey) => void;
  onLook: (key: CellKey | null) => void;
  choosing: boolean;
  /** The group that is looked at: only its customers are shown. */
  group: GroupTally | null;
}

function Heading({ letter, score, band }: { letter: string; score: number; band: string | null }) {
  return (
    <>
      <strong>
        {letter}
        {score}
      </strong>
      {band ? <small>{band}</small> : null}
    </>
  );
}

function Columns({ band }: { band: ReturnType<typeof useBandText> }) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <td className={styles.corner}>
          <span>{t('rfm.grid.recency')}</span>
        </td>
        {FREQUENCIES.map((score) => (
          <th key={score} scope="col">
            <Heading letter="F" score={score} band={band('frequency', score)} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Recency by frequency, monetary as colour. One tab stop; arrows move, Enter opens, Space chooses. */
export function RfmGrid({ overview, selected, onSelect, onOpen, onLook, choosing, group }: RfmGridProps) {
  const { t } = useTranslation();
  const handlers = useGrid({ selected, onSelect, onOpen, choosing });
  const band = useBandText(overview.latest);
  const cells = new Map(overview.grid.map((cell) => [keyOf(cell), cell]));
  const fullest = Math.max(1, ...overview.grid.map(({ customers }) => customers));
  const ofGroup = new Map(group?.standing.map((cell) => [keyOf(cell), cell.customers]));
  return (
    <div className={styles.frame} onMouseLeave={() => onLook(null)}>
      <p className={styles.axis}>{t('rfm.grid.frequency')}</p>
      <table role="grid" className={styles.grid} aria-multiselectable aria-label={t('rfm.grid.label')}>
        <Columns band={band} />
        <tbody>
          {RECENCIES.map((recency) => (
            <tr key={recency}>
              <th scope="row">
                <Heading letter="R" score={recency} band={band('recency', recency)} />
              </th>
              {FREQUENCIES.map((frequency) => {
                const key = keyOf({ recency, frequency });
                const cell = cells.get(key);
                return cell ? (
                  <GridCell
                    key={key}
                    cell={cell}
                    share={shareOf(cell.customers, overview)}
                    fullness={cell.customers / fullest}
                    selected={selected.includes(key)}
                    ofGroup={group ? (ofGroup.get(key) ?? 0) : null}
                    handlers={handlers}
                    onLook={() => onLook(key)}
                  />
                ) : null;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
