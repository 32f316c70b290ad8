import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { BuiltLink, DateTime, Panel, ProblemAlert } from '../../ui';
import { type LatestEvent, propertyText } from './event-types';
import styles from './events-page.module.css';

const REFRESH_MS = 3000;
const SHOWN_PROPERTIES = 6;

function EventLine({ event }: { event: LatestEvent }) {
  const { t } = useTranslation();
  const properties = Object.entries(event.properties);
  return (
    <li>
      <p>
        <strong>{event.name}</strong>
        <DateTime at={event.at} show="relative" />
      </p>
      <p className={styles.who}>
        {event.customerId === null ? (
          t('events.latest.visitor')
        ) : (
          <BuiltLink to={`/customers/${event.customerId}`}>
            {event.customer ?? t('events.latest.customer', { id: event.customerId })}
          </BuiltLink>
        )}
      </p>
      {properties.length > 0 ? (
        <p className={styles.held}>
          {properties.slice(0, SHOWN_PROPERTIES).map(([name, value]) => (
            <span key={name}>
              <code>{name}</code> {propertyText(value)}
            </span>
          ))}
          {properties.length > SHOWN_PROPERTIES ? (
            <span>{t('events.latest.more', { count: properties.length - SHOWN_PROPERTIES })}</span>
          ) : null}
        </p>
      ) : null}
    </li>
  );
}

/** What comes in, as it comes in; of one name, if one is chosen. */
export function LatestPanel({ name }: { name: string | undefined }) {
  const { t } = useTranslation();
  const query = useApiQuery(
    '/api/events',
    { params: { query: name === undefined ? { limit: 12 } : { limit: 12, name } } },
    { refetchInterval: REFRESH_MS, keepPrevious: true },
  );
  return (
    <Panel
      title={name === undefined ? t('events.latest.title') : t('events.latest.ofName', { name })}
      hint={t('events.latest.hint')}
    >
      {query.error ? <ProblemAlert error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.data ? (
        <ol className={styles.latest} data-stale={query.isPlaceholderData}>
          {query.data.map((event) => (
            <EventLine key={event.id} event={event} />
          ))}
        </ol>
      ) : query.isPending ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : null}
    </Panel>
  );
}
