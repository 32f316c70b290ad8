import { MobileOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiPages } from '../../api';
import {
  DateTime,
  Empty,
  LinkButton,
  Page,
  ProblemAlert,
  SearchInput,
  useIsNarrow,
  useListState,
} from '../../ui';
import { type Conversation, toConversations } from './conversations';
import { PhoneScreen } from './phone-screen';
import styles from './phone-page.module.css';

const REFRESH_MS = 3000;
const LIST = { filters: ['number'] } as const;

function ConversationLine({ conversation, chosen }: { conversation: Conversation; chosen: boolean }) {
  const last = conversation.texts.at(-1);
  return (
    <li>
      <Link
        to={{ search: `?number=${encodeURIComponent(conversation.phone)}` }}
        className={styles.line}
        aria-current={chosen ? 'true' : undefined}
      >
        <span className={styles.lineTop}>
          <strong>{conversation.phone}</strong>
          {last ? <DateTime at={last.at} show="relative" /> : null}
        </span>
        <span className={styles.last}>{last?.text}</span>
      </Link>
    </li>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  const { t } = useTranslation();
  if (narrowed) return <Empty title={t('phone.noMatch')} />;
  return (
    <Empty
      icon={<MobileOutlined />}
      title={t('phone.none')}
      action={<LinkButton to="/campaigns">{t('phone.noneAction')}</LinkButton>}
    >
      {t('phone.noneHint')}
    </Empty>
  );
}

/** The built-in phone: numbers on the left, a telephone with the texts of the chosen one on the right. */
export default function PhonePage() {
  const { t } = useTranslation();
  const narrow = useIsNarrow();
  const list = useListState(LIST);
  const query = list.search ? { search: list.search } : {};
  const pages = useApiPages('/api/phone', { params: { query } }, { refetchInterval: REFRESH_MS });
  const conversations = toConversations(pages.data?.pages.flatMap((page) => page.rows) ?? []);
  const number = list.filters['number'] ?? (narrow ? undefined : conversations[0]?.phone);
  const chosen = conversations.find(({ phone }) => phone === number);
  return (
    <Page title={t('phone.title')} subtitle={t('phone.subtitle')} width="wide">
      <div className={styles.layout}>
        {narrow && chosen ? null : (
          <section className={styles.list} aria-label={t('phone.conversations')}>
            <div className={styles.search}>
              <SearchInput value={list.search} onChange={list.setSearch} placeholder={t('phone.search')} />
            </div>
            {pages.isPending ? <Skeleton active className={styles.pad} paragraph={{ rows: 6 }} /> : null}
            {pages.isError ? <ProblemAlert error={pages.error} onRetry={() => void pages.refetch()} /> : null}
            {pages.isSuccess && conversations.length === 0 ? <Nothing narrowed={list.search !== ''} /> : null}
            <ul>
              {conversations.map((conversation) => (
                <ConversationLine
                  key={conversation.phone}
                  conversation={conversation}
                  chosen={conversation.phone === number}
                />
              ))}
            </ul>
          </section>
        )}
        {chosen ? (
          <PhoneScreen
            key={chosen.phone}
            conversation={chosen}
            onBack={narrow ? () => list.setFilter('number', undefined) : undefined}
          />
        ) : narrow ? null : (
          <Empty icon={<MobileOutlined />} title={t('phone.pick')} />
        )}
      </div>
    </Page>
  );
}
