import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Group } from '../rfm-overview';
import { type DraftMap, isOwn, withName } from './groups-draft';
import styles from './groups-editor.module.css';

interface GroupNamesProps {
  draft: DraftMap;
  group: Group;
  onChange: (draft: DraftMap) => void;
}

/** What the chosen group is called in both languages; a usual one left empty, as usual. */
export function GroupNames({ draft, group, onChange }: GroupNamesProps) {
  const { t } = useTranslation();
  const name = draft.groups.find((each) => each.group === group)?.name ?? { en: '', 'zh-CN': '' };
  return (
    <div className={styles.names}>
      {(['zh-CN', 'en'] as const).map((language) => (
        <label key={language}>
          {t(`rfm-groups.name.${language}`)}
          <Input
            value={name[language]}
            maxLength={60}
            placeholder={isOwn(group) ? undefined : t('rfm-groups.usual')}
            onChange={(event) =>
              onChange(withName(draft, group, { ...name, [language]: event.target.value }))
            }
          />
        </label>
      ))}
    </div>
  );
}
