import { MenuOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Keys } from '../shortcuts/key-caps';
import { LanguageSwitch, ThemeSwitch } from './switches';
import styles from './top-bar.module.css';
import { UserMenu } from './user-menu';

interface TopBarProps {
  narrow: boolean;
  onMenu: () => void;
  onSearch: () => void;
  onHelp: () => void;
}

export function TopBar({ narrow, onMenu, onSearch, onHelp }: TopBarProps) {
  const { t } = useTranslation();
  return (
    <header className={styles.bar}>
      {narrow ? (
        <Button type="text" icon={<MenuOutlined />} aria-label={t('ui.nav.open')} onClick={onMenu} />
      ) : null}
      <button type="button" className={styles.search} onClick={onSearch}>
        <SearchOutlined aria-hidden="true" />
        <span>{t('ui.palette.open')}</span>
        {narrow ? null : <Keys of="mod+k" />}
      </button>
      <div className={styles.tools}>
        <LanguageSwitch />
        <ThemeSwitch />
        {narrow ? null : (
          <Tooltip title={t('ui.shortcut.title')}>
            <Button
              type="text"
              icon={<QuestionCircleOutlined />}
              aria-label={t('ui.shortcut.title')}
              onClick={onHelp}
            />
          </Tooltip>
        )}
        <UserMenu />
      </div>
    </header>
  );
}
