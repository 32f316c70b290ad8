import { Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { Panel, ProblemAlert } from '../../ui';
import { MakeSegment } from '../segments/make-segment';
import styles from './events-page.module.css';

const SHOWN_VALUES = 8;

function Properties({ name }: { name: string }) {
  const { t } = useTranslation();
  const query = useApiQuery('/api/events/properties', { params: { query: { name } } });
  if (query.error) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton active paragraph={{ rows: 3 }} />;
  if (query.data.length === 0) return <p className={styles.quiet}>{t('events.properties.none')}</p>;
  return (
    <dl className={styles.properties}>
      {query.data.map((property) => (
        <div key={property.name}>
          <dt>
            <code>{property.name}</code>
            <small>{t(`events.type.${property.type}`)}</small>
          </dt>
          <dd>
            {property.values.slice(0, SHOWN_VALUES).map((value) => (
              <Tag key={value}>{value}</Tag>
            ))}
            {property.values.length > SHOWN_VALUES ? <span aria-hidden="true">…</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The properties one kind of event came with, and who did it, as a segment. */
export function PropertiesPanel({ name }: { name: string }) {
  const { t } = useTranslation();
  const did = { field: 'events.did', operator: 'is', value: true, event: name, within: 30 };
  return (
    <Panel
      title={t('events.properties.title', { name })}
      hint={t('events.properties.hint')}
      actions={<MakeSegment rule={did} name={t('events.properties.segment', { name })} />}
    >
      <Properties name={name} />
    </Panel>
  );
}
