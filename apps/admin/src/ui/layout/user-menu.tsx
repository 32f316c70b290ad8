import { LogoutOutlined } from '@ant-design/icons';
import { App, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSession, useSignOut } from '../../api';
import { asProblem } from '../../api/problem';
import { useProblemText } from '../../i18n/problem-text';
import styles from './top-bar.module.css';

/** The first letter of each of the first two words; one letter for a Chinese name. */
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase();

export function UserMenu() {
  const { t } = useTranslation();
  const { user } = useSession();
  const signOut = useSignOut();
  const { message } = App.useApp();
  const { ofProblem } = useProblemText();
  const leave = (): void => {
    signOut().catch((error: unknown) => message.error(ofProblem(asProblem(error))));
  };
  const identity = (
    <div className={styles.identity}>
      <strong>{user.name}</strong>
      <span>{user.email}</span>
      <span>{t(`ui.role.${user.role}`)}</span>
    </div>
  );
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          { key: 'identity', label: identity, type: 'group' },
          { type: 'divider' },
          { key: 'leave', icon: <LogoutOutlined />, label: t('ui.user.signOut'), onClick: leave },
        ],
      }}
    >
      <button type="button" className={styles.avatar}>
        {initials(user.name)}{' '}
        <span className="rt-visually-hidden">{t('ui.user.menu', { name: user.name })}</span>
      </button>
    </Dropdown>
  );
}
