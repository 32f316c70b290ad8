import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { useSession } from '../api';
import type { TabGroup } from '../routes/feature-route';
import { tabGroupOf, tabsFor } from '../routes/registry';
import styles from './page-tabs.module.css';

/** The pages beside this one, as links; nothing where a page stands alone. */
export function PageTabs() {
  const { pathname } = useLocation();
  const group = tabGroupOf(pathname);
  return group ? <TabBar group={group} pathname={pathname} /> : null;
}

/** Above the title, so that it stays where it is from page to page; a narrow screen shows it from the current tab on. */
function TabBar({ group, pathname }: { group: TabGroup; pathname: string }) {
  const { t } = useTranslation();
  const { role } = useSession().user;
  const bar = useRef<HTMLElement>(null);
  const tabs = tabsFor(group, role);
  useEffect(() => {
    const current = bar.current?.querySelector<HTMLElement>('[aria-current]');
    if (current && bar.current) bar.current.scrollLeft = current.offsetLeft - bar.current.clientWidth / 3;
  }, [pathname]);
  if (tabs.length < 2) return null;
  return (
    <nav ref={bar} className={styles.bar} aria-label={t(`ui.page.tabs.${group}`)}>
      <ul>
        {tabs.map(({ path, labelKey, tab }) => (
          <li key={path}>
            <NavLink to={path} end className={styles.tab}>
              {t(tab?.labelKey ?? labelKey)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
