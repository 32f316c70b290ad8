import { Button, Skeleton } from 'antd';
import { InboxOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { type ApiRow, useApiPages } from '../../api';
import { DateTime, Empty, LinkButton, ProblemAlert, SearchInput, useListState } from '../../ui';
import styles from './mailbox-page.module.css';

const REFRESH_MS = 3000;
type Mail = ApiRow<'/api/mailbox'>;

function MailLine({ mail, search }: { mail: Mail; search: string }) {
  const { t } = useTranslation();
  const unread = mail.readAt === null;
  return (
    <li>
      <NavLink to={{ pathname: `/mailbox/${mail.id}`, search }} className={styles.line} data-unread={unread}>
        <span className={styles.lineTop}>
          <span className={styles.recipient}>{mail.to}</span>
          <DateTime at={mail.receivedAt} show="relative" />
        </span>
        <span className={styles.subject}>
          {unread ? <span className="rt-visually-hidden">{t('mailbox.unread')}: </span> : null}
          {mail.subject || t('mailbox.noSubject')}
        </span>
      </NavLink>
    </li>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation();
  if (narrowed) return <Empty title={t('mailbox.noMatch')} />;
  return (
    <Empty
      icon={<InboxOutlined />}
      title={t('mailbox.none')}
      action={<LinkButton to="/campaigns">{t('mailbox.noneAction')}</LinkButton>}
    >
      {t('mailbox.noneHint')}
    </Empty>
  );
}

/** What arrived, newest first; looks for new mail every few seconds. */
export function MailList({ chosen }: { chosen: string | undefined }) {
  const { t } = useTranslation();
  const list = useListState();
  const pages = useApiPages(
    '/api/mailbox',
    { params: { query: list.query } },
    { refetchInterval: REFRESH_MS },
  );
  const mails = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  const search = list.search ? `?q=${encodeURIComponent(list.search)}` : '';
  return (
    <section className={styles.list} aria-label={t('mailbox.list')} data-chosen={Boolean(chosen)}>
      <div className={styles.search}>
        <SearchInput value={list.search} onChange={list.setSearch} placeholder={t('mailbox.search')} />
      </div>
      {pages.isError ? <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} /> : null}
      {pages.isPending ? <Skeleton active className={styles.skeleton} paragraph={{ rows: 8 }} /> : null}
      {pages.isSuccess && mails.length === 0 ? <Nothing narrowed={list.narrowed} /> : null}
      <ul className={styles.lines}>
        {mails.map((mail) => (
          <MailLine key={mail.id} mail={mail} search={search} />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <Button
          block
          type="text"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t('mailbox.more')}
        </Button>
      ) : null}
    </section>
  );
}
