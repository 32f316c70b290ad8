import { useTranslation } from 'react-i18next';
import type { Group } from '../rfm-overview';
import type { DraftMap } from './groups-draft';

/** What a group is called as it is being edited. */
export function useDraftName({ groups }: DraftMap): (group: Group) => string {
  const { t, i18n } = useTranslation();
  return (group) => {
    const name = groups.find((each) => each.group === group)?.name;
    const own = name?.[i18n.language as keyof typeof name];
    return own || t(`rfm.group.${group}.name`, { defaultValue: t('rfm-groups.unnamed') });
  };
}
