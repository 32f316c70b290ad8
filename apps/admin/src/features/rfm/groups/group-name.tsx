import { useTranslation } from 'react-i18next';
import type { Group } from '../rfm-overview';
import styles from './groups.module.css';

/** A named group with its colour; `name` where it is called otherwise at the moment. */
export function GroupName({ group, name }: { group: Group; name?: string }) {
  const { t } = useTranslation();
  return (
    <span className={styles.name} data-group={group}>
      {name ?? t(`rfm.group.${group}.name`)}
    </span>
  );
}
