import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { ProblemAlert } from '../../../ui';
import styles from '../data-quality.module.css';
import type { MergePreview as Preview } from '../quality-types';

function Lines({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  return (
    <ul>
      <li>{t('data-quality.merge.moves', preview.moves)}</li>
      <li>{t('data-quality.merge.keys')}</li>
      {preview.bothIdentified ? <li>{t('data-quality.merge.identified')}</li> : null}
      {preview.withdraws.map(({ channel, purpose }) => (
        <li key={channel + purpose}>
          {t('data-quality.merge.withdraws', {
            channel: t(`customers.channel.${channel}`),
            purpose: t(`customers.purpose.${purpose}`),
          })}
        </li>
      ))}
      <li>{t('data-quality.merge.undo')}</li>
    </ul>
  );
}

/** Names of core fields are translated; an attribute is called as it is. */
function useFieldName(): (field: string) => string {
  const { t, i18n } = useTranslation();
  return (field) => (i18n.exists(`data-quality.field.${field}`) ? t(`data-quality.field.${field}`) : field);
}

/** What a merge would do, before it is done. */
export function MergePreview({ survivorId, loserId }: { survivorId: number; loserId: number }) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const query = useApiQuery('/api/merges/preview', { params: { query: { survivorId, loserId } } });
  const preview = query.data;
  if (query.isError) return <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />;
  if (!preview) return <Skeleton active title={false} paragraph={{ rows: 4 }} />;
  return (
    <div className={styles.preview}>
      <Lines preview={preview} />
      {preview.fills.length > 0 ? <h3>{t('data-quality.merge.fills')}</h3> : null}
      <dl>
        {preview.fills.map(({ field, value }) => (
          <div key={field}>
            <dt>{nameOf(field)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {preview.keeps.length > 0 ? <h3>{t('data-quality.merge.keeps')}</h3> : null}
      <dl>
        {preview.keeps.map(({ field, survivor, loser }) => (
          <div key={field}>
            <dt>{nameOf(field)}</dt>
            <dd>
              {survivor} <del>{loser}</del>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
