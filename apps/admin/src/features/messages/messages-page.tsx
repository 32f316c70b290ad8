import { MailOutlined } from '@ant-design/icons';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../api';
import { type Column, DataTable, DateTime, Empty, LinkButton, Page, useListState } from '../../ui';
import { CameBack } from './came-back';
import { Channel } from './channel';
import { MessageFilters } from './message-filters';
import { type Message, recipientOf } from './message-types';
import { StandingText } from './standing';

const LIST = { filters: ['state', 'channel', 'days', 'campaignId', 'customerId'] };

const columnsOf = (t: TFunction): Column<Message>[] => [
  { key: 'customer', title: t('messages.column.customer'), render: recipientOf },
  {
    key: 'campaign',
    title: t('messages.column.campaign'),
    render: ({ campaignName }) => campaignName,
  },
  {
    key: 'channel',
    title: t('messages.column.channel'),
    render: ({ channel }) => <Channel of={channel} />,
    wideOnly: true,
  },
  {
    key: 'state',
    title: t('messages.column.state'),
    render: (message) => <StandingText standing={message} />,
  },
  {
    key: 'cameBack',
    title: t('messages.column.cameBack'),
    render: (message) => <CameBack message={message} />,
  },
  {
    key: 'createdAt',
    title: t('messages.column.createdAt'),
    render: ({ createdAt }) => <DateTime at={createdAt} show="relative" />,
  },
];

/** Every message somebody decided to send, latest first, and what became of it. */
export default function MessagesPage() {
  const { t } = useTranslation();
  const list = useListState(LIST);
  const pages = useApiPages('/api/messages', { params: { query: list.query } });
  return (
    <Page title={t('messages.title')} subtitle={t('messages.subtitle')}>
      <DataTable<Message>
        pages={pages}
        list={list}
        columns={columnsOf(t)}
        label={t('messages.title')}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/messages/${id}`}
        filters={<MessageFilters list={list} />}
        empty={
          <Empty
            icon={<MailOutlined />}
            title={t('messages.none')}
            action={<LinkButton to="/campaigns">{t('messages.noneAction')}</LinkButton>}
          >
            {t('messages.noneHint')}
          </Empty>
        }
      />
    </Page>
  );
}
