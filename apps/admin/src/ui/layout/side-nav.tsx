import { Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useSession } from '../../api';
import type { FeatureRoute, NavGroup } from '../../routes/feature-route';
import { navigationFor } from '../../routes/registry';
import { STAGES, type Stage } from '../loop/loop-geometry';
import { LoopMark } from '../loop/loop-mark';
import styles from './side-nav.module.css';

const stageOf = (group: NavGroup): Stage | undefined => STAGES.find((stage) => stage === group);

function Entry({ route, compact }: { route: FeatureRoute; compact: boolean }) {
  const { t } = useTranslation();
  const label = t(route.labelKey);
  return (
    <Tooltip title={compact ? label : undefined} placement="right">
      <NavLink to={route.path} end={route.path === '/'} className={styles.entry}>
        <span className={styles.icon} aria-hidden="true">
          {route.nav?.icon}
        </span>
        <span className={compact ? 'rt-visually-hidden' : undefined}>{label}</span>
      </NavLink>
    </Tooltip>
  );
}

function GroupHeading({ group, compact }: { group: NavGroup; compact: boolean }) {
  const { t } = useTranslation();
  const stage = stageOf(group);
  return (
    <h2 className={styles.heading}>
      {stage ? <LoopMark size={14} stage={stage} /> : null}
      <span className={compact ? 'rt-visually-hidden' : undefined}>{t(`ui.nav.${group}`)}</span>
    </h2>
  );
}

/** The menu: the loop's stages in their order, each with the pages that exist and that this role may open. */
export function SideNav({ compact }: { compact: boolean }) {
  const { t } = useTranslation();
  const { role } = useSession().user;
  return (
    <nav className={styles.nav} data-compact={compact} aria-label={t('ui.nav.label')}>
      {navigationFor(role).map(({ group, entries }) => (
        <div key={group} className={styles.group}>
          {group === 'home' ? null : <GroupHeading group={group} compact={compact} />}
          <ul>
            {entries.map((route) => (
              <li key={route.path}>
                <Entry route={route} compact={compact} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
