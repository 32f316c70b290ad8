import { PlusOutlined } from '@ant-design/icons';
import { Button, Radio, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { scoresDown } from '../grid/cells';
import type { Group } from '../rfm-overview';
import { CellLayer } from './cell-layer';
import { GroupName } from './group-name';
import { GroupNames } from './group-names';
import { type DraftMap, newKey, withCell, withGroup, withoutGroup } from './groups-draft';
import styles from './groups-editor.module.css';
import { RemoveGroup } from './remove-group';
import { useDraftName } from './use-draft-name';

interface GroupsEditorProps {
  draft: DraftMap;
  onChange: (draft: DraftMap) => void;
}

interface BrushesProps extends GroupsEditorProps {
  chosen: Group;
  onChoose: (group: Group) => void;
}

/** The groups, of which clicked cells are given to the chosen one; more can be added. */
function Brushes({ draft, onChange, chosen, onChoose }: BrushesProps) {
  const { t } = useTranslation();
  const nameOf = useDraftName(draft);
  const add = (): void => {
    const key = newKey();
    onChange(withGroup(draft, key, { en: '', 'zh-CN': '' }));
    onChoose(key);
  };
  return (
    <>
      <Radio.Group
        className={styles.brushes}
        aria-label={t('rfm-groups.brush')}
        value={chosen}
        onChange={(event) => onChoose(event.target.value as Group)}
      >
        {draft.groups.map(({ group, cells }) => (
          <Radio key={group} value={group}>
            <GroupName group={group} name={nameOf(group)} />{' '}
            <small>{t('rfm-groups.cells', { count: cells.length })}</small>
          </Radio>
        ))}
      </Radio.Group>
      <Button className={styles.add} size="small" icon={<PlusOutlined />} onClick={add}>
        {t('rfm-groups.add')}
      </Button>
    </>
  );
}

/** Which groups there are, which cells they hold, layer by layer, and what they are called. */
export function GroupsEditor({ draft, onChange }: GroupsEditorProps) {
  const { t } = useTranslation();
  const [monetary, setMonetary] = useState(draft.bands);
  const [chosen, setChosen] = useState<Group>('champions');
  const remove = (heir: Group): void => {
    onChange(withoutGroup(draft, chosen, heir));
    setChosen(heir);
  };
  return (
    <div className={styles.editor}>
      <p>{t('rfm-groups.hint')}</p>
      <Brushes draft={draft} onChange={onChange} chosen={chosen} onChoose={setChosen} />
      <GroupNames draft={draft} group={chosen} onChange={onChange} />
      <RemoveGroup key={chosen} draft={draft} group={chosen} onRemove={remove} />
      <Segmented<number>
        aria-label={t('rfm.view.layer')}
        value={monetary}
        options={scoresDown(draft.bands).map((score) => ({
          value: score,
          label: t('rfm.view.monetary', { score }),
        }))}
        onChange={setMonetary}
      />
      <CellLayer
        draft={draft}
        monetary={monetary}
        onGive={(cell) => onChange(withCell(draft, cell, chosen))}
      />
    </div>
  );
}
