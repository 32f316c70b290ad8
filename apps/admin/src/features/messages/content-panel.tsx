import { Alert, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui';
import type { MessageDetail } from './message-types';
import styles from './messages.module.css';
import { useReason } from '../campaigns/use-reason';

const VIEWS = ['html', 'text'] as const;
type View = (typeof VIEWS)[number];
type Content = MessageDetail['content'];

function Mail({ id, content }: { id: number; content: Extract<Content, { kind: 'email' }> }) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('html');
  return (
    <>
      <Segmented<View>
        aria-label={t('messages.content.view')}
        value={view}
        onChange={setView}
        options={VIEWS.map((value) => ({ value, label: t(`messages.content.${value}`) }))}
      />
      <div className={styles.mail}>
        <header className={styles.envelope}>
          <strong>{content.subject || t('messages.content.noSubject')}</strong>
          <span>{content.preheader}</span>
        </header>
        {view === 'text' ? (
          <pre className={styles.text} tabIndex={0} aria-label={t('messages.content.text')}>
            {content.text}
          </pre>
        ) : (
          <iframe
            className={styles.frame}
            title={t('messages.content.frame', { subject: content.subject })}
            src={`/api/messages/${id}/html`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          />
        )}
      </div>
    </>
  );
}

function Sms({ content }: { content: Extract<Content, { kind: 'sms' }> }) {
  const { t } = useTranslation();
  return (
    <div className={styles.sms}>
      <p className={styles.bubble}>{content.text}</p>
      <small>{t('messages.content.segments', { count: content.segments })}</small>
    </div>
  );
}

function Rendered({ message: { id, content } }: { message: MessageDetail }) {
  const { t } = useTranslation();
  const reasonOf = useReason();
  if (content.kind === 'email') return <Mail id={id} content={content} />;
  if (content.kind === 'sms') return <Sms content={content} />;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('messages.content.unrenderable')}
      description={reasonOf(content.code)}
    />
  );
}

/** What the message says, made once more from what it was sent with; its links count no clicks here. */
export function ContentPanel({ message }: { message: MessageDetail }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('messages.content.title')} hint={t('messages.content.hint')}>
      <div className={styles.content}>
        <Rendered message={message} />
      </div>
    </Panel>
  );
}
