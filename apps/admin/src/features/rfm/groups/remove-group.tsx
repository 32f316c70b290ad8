import { DeleteOutlined } from '@ant-design/icons';
import { Button, Popover, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Group } from '../rfm-overview';
import { type DraftMap, isLasting } from './groups-draft';
import styles from './groups-editor.module.css';
import { useDraftName } from './use-draft-name';

interface RemoveGroupProps {
  draft: DraftMap;
  group: Group;
  onRemove: (heir: Group) => void;
}

/** Takes the chosen group away, once it is said which group gets its cells. */
export function RemoveGroup({ draft, group, onRemove }: RemoveGroupProps) {
  const { t } = useTranslation();
  const nameOf = useDraftName(draft);
  const others = draft.groups.map((each) => each.group).filter((each) => each !== group);
  const [chosen, setChosen] = useState<Group>();
  const heir = chosen && others.includes(chosen) ? chosen : others[0];
  if (isLasting(group)) return <p className={styles.lasting}>{t('rfm-groups.lasting')}</p>;
  const ask = (
    <div className={styles.remove}>
      <p>{t('rfm-groups.removeHint', { name: nameOf(group) })}</p>
      <label>
        {t('rfm-groups.heir')}
        <Select
          value={heir}
          options={others.map((value) => ({ value, label: nameOf(value) }))}
          onChange={setChosen}
        />
      </label>
      <Button danger disabled={!heir} onClick={() => heir && onRemove(heir)}>
        {t('rfm-groups.removeNow')}
      </Button>
    </div>
  );
  return (
    <Popover content={ask} trigger="click" placement="topRight">
      <Button icon={<DeleteOutlined />}>{t('rfm-groups.remove')}</Button>
    </Popover>
  );
}
