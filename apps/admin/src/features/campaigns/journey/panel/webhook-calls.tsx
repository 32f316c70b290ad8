import { Button, Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type ApiRow, useApiPages } from '../../../../api';
import { DateTime, ProblemAlert, StatusTag, type Tone } from '../../../../ui';
import { useJourney } from '../journey-context';
import styles from './webhook-calls.module.css';

type Call = ApiRow<'/api/campaigns/{id}/webhook-calls'>;

const TONES: Record<Call['state'], Tone> = { pending: 'neutral', succeeded: 'success', failed: 'danger' };

/** Errors of our own have words; those of the other side are told as they came. */
function ErrorText({ error }: { error: string }) {
  const { t, i18n } = useTranslation();
  const key = `campaign-webhooks.error.${error}`;
  return <span>{i18n.exists(key) ? t(key) : error}</span>;
}

function Line({ call }: { call: Call }) {
  const { t } = useTranslation();
  const { state, customerId, customerName, attempts, status, error, createdAt, dueAt, settledAt } = call;
  return (
    <li className={styles.call}>
      <header>
        <Link to={`/customers/${customerId}`}>
          {customerName ?? t('customers.nameless', { id: customerId })}
        </Link>
        <StatusTag tone={TONES[state]}>{t(`campaign-webhooks.state.${state}`)}</StatusTag>
      </header>
      <small>
        {t('campaign-webhooks.attempts', { count: attempts })}
        {status === null ? null : <> · {t('campaign-webhooks.status', { status })}</>} ·{' '}
        <DateTime at={settledAt ?? createdAt} />
      </small>
      {error === null || error === t('campaign-webhooks.status', { status }) ? null : (
        <small>
          <ErrorText error={error} />
        </small>
      )}
      {dueAt !== null && attempts > 0 ? (
        <small>
          {t('campaign-webhooks.again')} <DateTime at={dueAt} />
        </small>
      ) : null}
    </li>
  );
}

function Calls({ campaignId, step }: { campaignId: number; step: string }) {
  const { t } = useTranslation();
  const pages = useApiPages('/api/campaigns/{id}/webhook-calls', {
    params: { path: { id: campaignId }, query: { step, limit: 30 } },
  });
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  if (pages.isPending) return <Skeleton active paragraph={{ rows: 6 }} />;
  if (pages.isError) return <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} />;
  return (
    <>
      {rows.length === 0 ? <p>{t('campaign-webhooks.noCalls')}</p> : null}
      <ul className={styles.calls}>
        {rows.map((call) => (
          <Line key={call.id} call={call} />
        ))}
      </ul>
      {pages.hasNextPage ? (
        <Button block loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {t('campaign-webhooks.more')}
        </Button>
      ) : null}
    </>
  );
}

/** What a webhook step of a launched campaign has told the other system, and what came of it. */
export function WebhookCalls({ id }: { id: string }) {
  const { t } = useTranslation();
  const { campaignId } = useJourney();
  const [open, setOpen] = useState(false);
  if (campaignId === undefined) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('campaign-webhooks.calls')}</Button>
      <Drawer
        open={open}
        size={460}
        title={t('campaign-webhooks.calls')}
        onClose={() => setOpen(false)}
        destroyOnHidden
      >
        <Calls campaignId={campaignId} step={id} />
      </Drawer>
    </>
  );
}
