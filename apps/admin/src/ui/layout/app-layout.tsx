import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button, Drawer, Tooltip } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useSession } from '../../api';
import { LoopMark } from '../loop/loop-mark';
import { Palette } from '../palette/palette';
import { ShortcutHelp } from '../shortcuts/shortcut-help';
import { useShortcut } from '../shortcuts/use-shortcut';
import { useIsNarrow } from '../use-media';
import styles from './app-layout.module.css';
import { SideNav } from './side-nav';
import { TopBar } from './top-bar';
import { useCompactNav } from './use-compact-nav';

function Brand({ compact }: { compact: boolean }) {
  const { t } = useTranslation();
  const { workspace } = useSession();
  return (
    <div className={styles.brand} data-compact={compact}>
      <LoopMark size={26} />
      {compact ? null : (
        <div>
          <strong>{t('ui.product')}</strong>
          <span>{workspace.name}</span>
        </div>
      )}
    </div>
  );
}

function SideBar() {
  const { t } = useTranslation();
  const [compact, toggle] = useCompactNav();
  const label = compact ? t('ui.nav.expand') : t('ui.nav.collapse');
  useShortcut({ keys: '[', labelKey: 'ui.shortcut.nav', run: toggle });
  return (
    <aside className={styles.side} data-compact={compact}>
      <Brand compact={compact} />
      <div className={styles.scroll}>
        <SideNav compact={compact} />
      </div>
      <Tooltip title={label} placement="right">
        <Button
          type="text"
          className={styles.fold}
          icon={compact ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          aria-label={label}
          onClick={toggle}
        />
      </Tooltip>
    </aside>
  );
}

function NavDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Drawer
      open={open}
      onClose={onClose}
      placement="left"
      size={276}
      title={<Brand compact={false} />}
      aria-label={t('ui.nav.label')}
      styles={{ body: { padding: '12px 0' } }}
    >
      <SideNav compact={false} />
    </Drawer>
  );
}

/** Shows the pages; keyboard and screen reader start at a new page's beginning. */
function Content() {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <main ref={main} id="content" tabIndex={-1}>
      <Outlet />
    </main>
  );
}

/** The frame around every page behind the login. */
export function AppLayout() {
  const { t } = useTranslation();
  const narrow = useIsNarrow();
  const { pathname } = useLocation();
  const loading = useNavigation().state === 'loading';
  // The drawer belongs to the page it was opened on: choosing another closes it.
  const [drawerOn, setDrawerOn] = useState<string | null>(null);
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  useShortcut({ keys: 'mod+k', labelKey: 'ui.shortcut.palette', run: () => setSearching(true) });
  useShortcut({ keys: '?', labelKey: 'ui.shortcut.help', run: () => setHelping(true) });
  return (
    <div className={styles.app} data-loading={loading}>
      <a href="#content" className={styles.skip}>
        {t('ui.nav.skip')}
      </a>
      {narrow ? <NavDrawer open={drawerOn === pathname} onClose={() => setDrawerOn(null)} /> : <SideBar />}
      <div className={styles.column}>
        <TopBar
          narrow={narrow}
          onMenu={() => setDrawerOn(pathname)}
          onSearch={() => setSearching(true)}
          onHelp={() => setHelping(true)}
        />
        <Content />
      </div>
      <Palette open={searching} onClose={() => setSearching(false)} />
      <ShortcutHelp open={helping} onClose={() => setHelping(false)} />
      <ScrollRestoration />
    </div>
  );
}
