import { useTranslation } from 'react-i18next';
import type { Group } from '../rfm-overview';
import styles from './groups.module.css';

/** A named group with its colour. */
export function GroupName({ group }: { group: Group }) {
  const { t } = useTranslation();
  return (
    <span className={styles.name} data-group={group}>
      {t(`rfm.group.${group}.name`)}
    </span>
  );
}
