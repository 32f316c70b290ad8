import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useApiQuery } from '../../api';
import { BuiltLink, Page, Panel, ProblemAlert } from '../../ui';
import { Channel } from './channel';
import { ContentPanel } from './content-panel';
import { HowItWent } from './how-it-went';
import { type MessageDetail, recipientOf } from './message-types';
import styles from './messages.module.css';
import { ReactionsPanel } from './reactions-panel';
import { StateTag } from './standing';
import { UncertainPanel } from './uncertain-panel';

/** A message moves on and reactions come while somebody looks. */
const REFRESH_MS = 5000;

function Subtitle({ message }: { message: MessageDetail }) {
  const { t } = useTranslation();
  const { campaignId, campaignName, channel, purpose } = message;
  return (
    <span className={styles.subtitle}>
      <BuiltLink to={`/campaigns/${campaignId}`}>{campaignName}</BuiltLink>
      <Channel of={channel} />
      <span>{t(`messages.purpose.${purpose}`)}</span>
    </span>
  );
}

function Body({ message }: { message: MessageDetail }) {
  return (
    <>
      {message.state === 'uncertain' ? <UncertainPanel message={message} /> : null}
      <div className={styles.columns}>
        <div className={styles.side}>
          <HowItWent message={message} />
          <ReactionsPanel reactions={message.reactions} />
        </div>
        <ContentPanel message={message} />
      </div>
    </>
  );
}

/** One message: how it went, what it said, and what came back. */
export default function MessagePage() {
  const { t } = useTranslation();
  const id = Number(useParams()['id']);
  const params = { path: { id } };
  const message = useApiQuery('/api/messages/{id}', { params }, { refetchInterval: REFRESH_MS });
  const { data } = message;
  return (
    <Page
      title={data ? t('messages.to', { recipient: recipientOf(data) }) : t('messages.message')}
      tag={data ? <StateTag standing={data} /> : undefined}
      subtitle={data ? <Subtitle message={data} /> : undefined}
      breadcrumbs={[{ label: t('messages.title'), to: '/messages' }]}
    >
      {message.isError ? <ProblemAlert error={message.error} onRetry={() => void message.refetch()} /> : null}
      {message.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 12 }} />
        </Panel>
      ) : null}
      {data ? <Body message={data} /> : null}
    </Page>
  );
}
