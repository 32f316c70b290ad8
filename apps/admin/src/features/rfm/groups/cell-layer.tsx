import { useTranslation } from 'react-i18next';
import { scoresDown, scoresUp } from '../grid/cells';
import { cellText, type DraftMap, groupOf } from './groups-draft';
import styles from './groups-editor.module.css';
import { useDraftName } from './use-draft-name';

interface CellLayerProps {
  draft: DraftMap;
  monetary: number;
  onGive: (cell: string) => void;
}

/** One layer of the cells as buttons in the colours of their groups; a click gives a cell to the chosen group. */
export function CellLayer({ draft, monetary, onGive }: CellLayerProps) {
  const { t } = useTranslation();
  const nameOf = useDraftName(draft);
  return (
    <div className={styles.layer} style={{ gridTemplateColumns: `repeat(${draft.bands}, minmax(0, 1fr))` }}>
      {scoresDown(draft.bands).flatMap((recency) =>
        scoresUp(draft.bands).map((frequency) => {
          const cell = cellText(recency, frequency, monetary);
          const group = groupOf(draft, cell);
          const name = group ? nameOf(group) : '';
          return (
            <button
              key={cell}
              type="button"
              className={styles.cell}
              data-group={group}
              title={name}
              aria-label={t('rfm-groups.cell', { cell, group: name })}
              onClick={() => onGive(cell)}
            >
              {cell}
            </button>
          );
        }),
      )}
    </div>
  );
}
