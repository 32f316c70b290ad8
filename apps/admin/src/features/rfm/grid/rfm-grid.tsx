import { useTranslation } from 'react-i18next';
import { bandsOf, type GroupTally, type Overview, shareOf } from '../rfm-overview';
import { type CellKey, keyOf, scoresDown, scoresUp } from './cells';
import { GridCell } from './grid-cell';
import { fullnessIn, type GridView, heatStep, type ViewedCell } from './grid-view';
import styles from './rfm-grid.module.css';
import { useBandText } from './use-band-text';
import { useGrid } from './use-grid';

interface RfmGridProps {
  overview: Overview;
  view: GridView;
  /** Its cells. */
  cells: ViewedCell[];
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

function Columns({ band, bands }: { band: ReturnType<typeof useBandText>; bands: number }) {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <td className={styles.corner}>
          <span>{t('rfm.grid.recency')}</span>
        </td>
        {scoresUp(bands).map((score) => (
          <th key={score} scope="col">
            <Heading letter="F" score={score} band={band('frequency', score)} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Recency by frequency, monetary as colour. One tab stop; arrows move, Enter opens, Space chooses. */
export function RfmGrid({
  overview,
  view,
  cells,
  choosing,
  group,
  selected,
  onSelect,
  onOpen,
  onLook,
}: RfmGridProps) {
  const { t } = useTranslation();
  const bands = bandsOf(overview);
  const handlers = useGrid({ selected, onSelect, onOpen, choosing, bands });
  const band = useBandText(overview.latest);
  const cellOf = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const fullness = fullnessIn(cells, view.measure);
  const ofGroup = new Map(group?.standing.map((cell) => [keyOf(cell), cell.customers]));
  return (
    <div className={styles.frame} data-many={bands > 6} onMouseLeave={() => onLook(null)}>
      <p className={styles.axis}>{t('rfm.grid.frequency')}</p>
      <table role="grid" className={styles.grid} aria-multiselectable aria-label={t('rfm.grid.label')}>
        <Columns band={band} bands={bands} />
        <tbody>
          {scoresDown(bands).map((recency) => (
            <tr key={recency}>
              <th scope="row">
                <Heading letter="R" score={recency} band={band('recency', recency)} />
              </th>
              {scoresUp(bands).map((frequency) => {
                const key = keyOf({ recency, frequency });
                const cell = cellOf.get(key);
                return cell ? (
                  <GridCell
                    key={key}
                    cell={cell}
                    measure={view.measure}
                    share={shareOf(cell.customers, overview)}
                    fullness={fullness(cell)}
                    heat={heatStep(cell, view.measure, fullness(cell), bands)}
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
