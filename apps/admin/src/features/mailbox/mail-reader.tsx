import { ArrowLeftOutlined, MailOutlined, StopOutlined } from '@ant-design/icons';
import { Button, Segmented, Skeleton } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiMutation, useApiQuery } from '../../api';
import { DateTime, Empty, LinkButton, ProblemAlert, useCan, useIsNarrow } from '../../ui';
import styles from './mailbox-page.module.css';

type Mail = ApiData<'/api/mailbox/{id}'>;
type View = 'html' | 'text' | 'headers';

export function NoMailChosen() {
  const { t } = useTranslation();
  return (
    <div className={styles.reader}>
      <Empty icon={<MailOutlined />} title={t('mailbox.pick')} />
    </div>
  );
}

/** What mail programs make of List-Unsubscribe: a button of their own, outside the mail. */
function UnsubscribeButton({ mail }: { mail: Mail }) {
  const { t } = useTranslation();
  const href = mail.unsubscribe?.https;
  if (!href) return null;
  return (
    <Button
      size="small"
      icon={<StopOutlined />}
      href={href}
      target="_blank"
      rel="noreferrer"
      title={t('mailbox.unsubscribeHint')}
    >
      {t('mailbox.unsubscribe')}
    </Button>
  );
}

function Head({ mail, view, onView }: { mail: Mail; view: View; onView: (view: View) => void }) {
  const { t } = useTranslation();
  const views: View[] = mail.hasHtml ? ['html', 'text', 'headers'] : ['text', 'headers'];
  return (
    <header className={styles.head}>
      <h2>{mail.subject || t('mailbox.noSubject')}</h2>
      <p className={styles.people}>
        <strong>{mail.from}</strong> <span>{t('mailbox.to', { to: mail.to })}</span>
        <DateTime at={mail.receivedAt} />
      </p>
      <div className={styles.tools}>
        <Segmented<View>
          aria-label={t('mailbox.view')}
          value={view}
          onChange={onView}
          options={views.map((value) => ({ value, label: t(`mailbox.${value}`) }))}
        />
        <UnsubscribeButton mail={mail} />
      </div>
    </header>
  );
}

function Body({ mail, view }: { mail: Mail; view: View }) {
  const { t } = useTranslation();
  if (view === 'headers')
    return (
      <dl className={styles.headers}>
        {mail.headers.map(({ name, value }, index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    );
  if (view === 'text' || !mail.hasHtml) return <pre className={styles.text}>{mail.text}</pre>;
  return (
    <iframe
      className={styles.frame}
      title={t('mailbox.frame', { subject: mail.subject })}
      src={`/api/mailbox/${mail.id}/html`}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
    />
  );
}

/** One mail, as its reader sees it; opening it marks it as read. */
export function MailReader({ id }: { id: number }) {
  const { t } = useTranslation();
  const narrow = useIsNarrow();
  const mayMark = useCan('marketer');
  const mail = useApiQuery('/api/mailbox/{id}', { params: { path: { id } } });
  const markRead = useApiMutation('post', '/api/mailbox/{id}/read', { invalidates: ['/api/mailbox'] });
  const [view, setView] = useState<View>('html');
  const unread = mail.data?.readAt === null;
  const mark = useEffectEvent(() => markRead.mutate({ params: { path: { id } } }));
  useEffect(() => {
    if (unread && mayMark) mark();
  }, [unread, mayMark]);
  return (
    <article className={styles.reader} aria-busy={mail.isPending}>
      {narrow ? (
        <LinkButton to="/mailbox" type="text" icon={<ArrowLeftOutlined />}>
          {t('mailbox.back')}
        </LinkButton>
      ) : null}
      {mail.isPending ? <Skeleton active className={styles.skeleton} paragraph={{ rows: 10 }} /> : null}
      {mail.isError ? <ProblemAlert error={mail.error} onRetry={() => void mail.refetch()} /> : null}
      {mail.data ? (
        <>
          <Head mail={mail.data} view={view} onView={setView} />
          <Body mail={mail.data} view={view} />
        </>
      ) : null}
    </article>
  );
}
