import { Button, Select, Skeleton } from 'antd';
import type { TFunction } from 'i18next';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiPages } from '../../../api';
import {
  BuiltLink,
  type Column,
  DataTable,
  DateTime,
  Empty,
  type ListState,
  StatusTag,
  type Tone,
} from '../../../ui';
import type { Campaign } from '../definition';
import type { Traveller } from '../journey/way/way-drawer';
import { oneMessageOf } from '../one-message';
import { ReasonNote } from '../reason-note';
import { useReason } from '../use-reason';
import styles from './life.module.css';
import { OUTCOMES, type Outcome, reasonsOf } from './accounts';

const WayDrawer = lazy(() => import('../journey/way/way-drawer'));

type Recipient = ApiRow<'/api/campaigns/{id}/recipients'>;

/** As many as one looks through at once. */
const SHOWN = 25;

const TONE: Record<Outcome, Tone> = {
  accepted: 'success',
  excluded: 'neutral',
  pending: 'accent',
  rejected: 'danger',
  uncertain: 'warning',
};

/** Until when a message waits for the end of somebody's quiet hours, as the decision saw it. */
const waitsUntil = ({ outcome, facts }: Recipient): string | null =>
  outcome === 'pending' && typeof facts?.quietUntil === 'string' ? facts.quietUntil : null;

/** The hours in which SMS may come are not the workspace's to choose. */
const heldByHours = ({ facts }: Recipient): boolean => facts?.heldBy === 'sms-hours';

function Reason({ row, reasonOf }: { row: Recipient; reasonOf: (reason: string) => string }) {
  const { t } = useTranslation();
  const until = waitsUntil(row);
  if (until)
    return (
      <>
        {t(`campaigns.recipient.${heldByHours(row) ? 'smsHoursUntil' : 'quietUntil'}`)}{' '}
        <DateTime at={until} />
      </>
    );
  if (row.reason === null) return null;
  return (
    <>
      {reasonOf(row.reason)}
      <ReasonNote reason={row.reason} facts={row.facts} />
    </>
  );
}

const columnsOf = (t: TFunction, reasonOf: (reason: string) => string): Column<Recipient>[] => [
  {
    key: 'customer',
    title: t('campaigns.recipient.customer'),
    render: ({ customerId, customerName }) =>
      customerName ?? t('templates.preview.nameless', { id: customerId }),
  },
  {
    key: 'outcome',
    title: t('campaigns.recipient.outcome'),
    render: ({ outcome }) => <StatusTag tone={TONE[outcome]}>{t(`campaigns.account.${outcome}`)}</StatusTag>,
  },
  {
    key: 'reason',
    title: t('campaigns.recipient.reason'),
    render: (row) => <Reason row={row} reasonOf={reasonOf} />,
  },
  {
    key: 'decidedAt',
    title: t('campaigns.recipient.decided'),
    render: ({ decidedAt }) => <DateTime at={decidedAt} />,
  },
  {
    key: 'message',
    title: t('campaigns.recipient.message'),
    render: ({ messageId }) =>
      messageId === null ? (
        ''
      ) : (
        <BuiltLink to={`/messages/${messageId}`}>{t('campaigns.recipient.open')}</BuiltLink>
      ),
  },
];

/** Leads to the way of a recipient, where the campaign has more than one step. */
const wayColumn = (t: TFunction, onShow: (traveller: Traveller) => void): Column<Recipient> => ({
  key: 'way',
  title: t('campaign-journey.way.show'),
  render: ({ customerId: id, customerName }) => (
    <Button
      size="small"
      onClick={(event) => {
        event.stopPropagation();
        onShow({ id, name: customerName ?? t('templates.preview.nameless', { id }) });
      }}
    >
      {t('campaign-journey.way.show')}
    </Button>
  ),
});

function Filters({ list, campaign }: { list: ListState; campaign: Campaign }) {
  const { t } = useTranslation();
  const reasonOf = useReason();
  return (
    <>
      <Select<string>
        allowClear
        value={list.filters.outcome}
        placeholder={t('campaigns.recipient.allOutcomes')}
        aria-label={t('campaigns.recipient.outcome')}
        options={OUTCOMES.map((value) => ({ value, label: t(`campaigns.account.${value}`) }))}
        onChange={(outcome) => list.set({ outcome, reason: undefined })}
        style={{ minWidth: 160 }}
      />
      <Select<string>
        allowClear
        value={list.filters.reason}
        placeholder={t('campaigns.recipient.allReasons')}
        aria-label={t('campaigns.recipient.reason')}
        options={reasonsOf(campaign.accounting).map(([value]) => ({ value, label: reasonOf(value) }))}
        onChange={(reason) => list.set({ reason, outcome: reason ? 'excluded' : undefined })}
        style={{ minWidth: 220 }}
      />
    </>
  );
}

interface RecipientsPanelProps {
  campaign: Campaign;
  /** With the filters `outcome` and `reason`. */
  list: ListState;
  refreshMs: number | false;
}

/** Everybody the campaign took in, one by one. */
export function RecipientsPanel({ campaign, list, refreshMs }: RecipientsPanelProps) {
  const { t } = useTranslation();
  const reasonOf = useReason();
  const params = { path: { id: campaign.id }, query: { ...list.query, limit: SHOWN } };
  const [traveller, setTraveller] = useState<Traveller | null>(null);
  const isJourney = oneMessageOf(campaign.definition) === null;
  const columns = [...columnsOf(t, reasonOf), ...(isJourney ? [wayColumn(t, setTraveller)] : [])];
  const pages = useApiPages('/api/campaigns/{id}/recipients', { params }, { refetchInterval: refreshMs });
  return (
    <section className={styles.recipients} aria-labelledby="recipients">
      <h2 id="recipients" tabIndex={-1}>
        {t('campaigns.recipient.title')}
      </h2>
      <DataTable
        pages={pages}
        list={list}
        columns={columns}
        label={t('campaigns.recipient.title')}
        rowKey={({ enrolmentId, visit }) => `${enrolmentId}.${visit}`}
        rowTo={({ customerId }) => `/customers/${customerId}`}
        filters={<Filters list={list} campaign={campaign} />}
        empty={<Empty title={t('campaigns.recipient.none')}>{t('campaigns.recipient.noneHint')}</Empty>}
      />
      {traveller ? (
        <Suspense fallback={<Skeleton active />}>
          <WayDrawer campaign={campaign} traveller={traveller} onClose={() => setTraveller(null)} />
        </Suspense>
      ) : null}
    </section>
  );
}
