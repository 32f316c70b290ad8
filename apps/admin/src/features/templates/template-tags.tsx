import { MailOutlined, MessageOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { ApiRow } from '../../api';
import styles from './templates.module.css';

type Template = ApiRow<'/api/templates'>;

/** The channel with its sign. */
export function ChannelTag({ channel }: { channel: Template['channel'] }) {
  const { t } = useTranslation();
  return (
    <span className={styles.channel}>
      {channel === 'email' ? <MailOutlined aria-hidden="true" /> : <MessageOutlined aria-hidden="true" />}
      {t(`templates.channel.${channel}`)}
    </span>
  );
}

/** A language by its own name: 简体中文, English, Français. */
export function languageName(locale: string): string {
  const names = new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' });
  return locale === 'zh-CN' ? (names.of('zh-Hans') ?? locale) : (names.of(locale) ?? locale);
}
