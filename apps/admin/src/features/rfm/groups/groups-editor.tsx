import { Radio, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scoresDown, scoresUp } from '../grid/cells';
import type { Group } from '../rfm-overview';
import { GroupNames } from './group-names';
import { GroupName } from './group-name';
import styles from './groups-editor.module.css';
import { cellText, type DraftMap, groupOf, withCell } from './groups-draft';

interface GroupsEditorProps {
  draft: DraftMap;
  onChange: (draft: DraftMap) => void;
}

/** One layer of the cells as buttons in the colours of their groups; a click gives a cell to the chosen group. */
function Layer({
  draft,
  monetary,
  onGive,
}: {
  draft: DraftMap;
  monetary: number;
  onGive: (cell: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles.layer} style={{ gridTemplateColumns: `repeat(${draft.bands}, minmax(0, 1fr))` }}>
      {scoresDown(draft.bands).flatMap((recency) =>
        scoresUp(draft.bands).map((frequency) => {
          const cell = cellText(recency, frequency, monetary);
          const group = groupOf(draft, cell);
          const name = group ? t(`rfm.group.${group}.name`) : '';
          return (
            <button
              key={cell}
              type="button"
              className={styles.cell}
              data-group={group}
              title={name}
              aria-label={t('rfm.editor.cell', { cell, group: name })}
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

/** Which cells the groups hold, layer by layer, and what they are called. */
export function GroupsEditor({ draft, onChange }: GroupsEditorProps) {
  const { t } = useTranslation();
  const [monetary, setMonetary] = useState(draft.bands);
  const [chosen, setChosen] = useState<Group>('champions');
  return (
    <div className={styles.editor}>
      <p>{t('rfm.editor.hint')}</p>
      <Radio.Group
        className={styles.brushes}
        aria-label={t('rfm.editor.brush')}
        value={chosen}
        onChange={(event) => setChosen(event.target.value as Group)}
      >
        {draft.groups.map(({ group, cells }) => (
          <Radio key={group} value={group}>
            <GroupName group={group} /> <small>{t('rfm.editor.cells', { count: cells.length })}</small>
          </Radio>
        ))}
      </Radio.Group>
      <Segmented<number>
        aria-label={t('rfm.view.layer')}
        value={monetary}
        options={scoresDown(draft.bands).map((score) => ({
          value: score,
          label: t('rfm.view.monetary', { score }),
        }))}
        onChange={setMonetary}
      />
      <Layer draft={draft} monetary={monetary} onGive={(cell) => onChange(withCell(draft, cell, chosen))} />
      <GroupNames draft={draft} group={chosen} onChange={onChange} />
    </div>
  );
}
