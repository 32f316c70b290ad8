import { useTranslation } from 'react-i18next';
import { Panel, RoleGate, useFormat } from '../../../ui';
import { bandsOf, type Group, type GroupTally, type Overview, shareOf } from '../rfm-overview';
import { EditGroups } from './edit-groups';
import { GroupName } from './group-name';
import styles from './groups.module.css';

interface GroupsPanelProps {
  overview: Overview;
  onOpen: (group: Group) => void;
  onLook: (tally: GroupTally | null) => void;
}

interface GroupLineProps {
  tally: GroupTally;
  share: number;
  onOpen: () => void;
  onLook: () => void;
}

function GroupLine({ tally, share, onOpen, onLook }: GroupLineProps) {
  const { t } = useTranslation();
  const { count, percent, compactMoney } = useFormat();
  const { group, customers, revenueMinor } = tally;
  return (
    <li>
      <button type="button" className={styles.line} onClick={onOpen} onFocus={onLook} onMouseEnter={onLook}>
        <span className={styles.top}>
          <GroupName group={group} />
          <span>
            <span className={styles.share}>{percent(share)}</span>
            <span className={styles.count}>{count(customers)}</span>
          </span>
        </span>
        <span className={styles.meter} data-group={group} aria-hidden="true">
          <span style={{ width: `${share * 100}%` }} />
        </span>
        <span className={styles.bottom}>
          <span>{t(`rfm.group.${group}.hint`)}</span>
          <span>{compactMoney(revenueMinor)}</span>
        </span>
      </button>
    </li>
  );
}

/** The named groups; looking at one shows where its customers stand in the grid. */
export function GroupsPanel({ overview, onOpen, onLook }: GroupsPanelProps) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t('rfm.groups.title')}
      hint={t('rfm.groups.hint')}
      flush
      actions={
        <RoleGate minimum="owner">
          <EditGroups bands={bandsOf(overview)} />
        </RoleGate>
      }
    >
      <ul className={styles.groups} onMouseLeave={() => onLook(null)} onBlur={() => onLook(null)}>
        {overview.groups.map((tally) => (
          <GroupLine
            key={tally.group}
            tally={tally}
            share={shareOf(tally.customers, overview)}
            onOpen={() => onOpen(tally.group)}
            onLook={() => onLook(tally)}
          />
        ))}
      </ul>
    </Panel>
  );
}
