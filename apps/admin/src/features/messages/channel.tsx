import { MailOutlined, MessageOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Message } from './message-types';
import styles from './messages.module.css';

/** The channel with its sign. */
export function Channel({ of }: { of: Message['channel'] }) {
  const { t } = useTranslation();
  return (
    <span className={styles.channel}>
      {of === 'email' ? <MailOutlined aria-hidden="true" /> : <MessageOutlined aria-hidden="true" />}
      {t(`messages.channel.${of}`)}
    </span>
  );
}
