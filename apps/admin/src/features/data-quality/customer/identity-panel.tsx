import { CloseOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiMutation, useApiQuery } from '../../../api';
import { DateTime, Panel, ProblemAlert, RoleGate } from '../../../ui';
import styles from '../data-quality.module.css';
import { UndoMerge } from '../merging/undo-merge';
import { useMergedName } from '../merging/use-merged-name';
import { AddKey } from './add-key';

type Key = ApiData<'/api/customers/{id}/identity-keys'>['keys'][number];

function KeyLine({ customerId, identityKey }: { customerId: number; identityKey: Key }) {
  const { t } = useTranslation();
  const { id, kind, value, first, source, sharedWith } = identityKey;
  const remove = useApiMutation('delete', '/api/customers/{id}/identity-keys/{keyId}', {
    invalidates: ['/api/customers/{id}/identity-keys'],
  });
  const notes = [
    first ? t('data-quality.identity.first') : null,
    source === 'merge' ? t('data-quality.identity.merged') : null,
    sharedWith > 0 ? t('data-quality.identity.shared', { count: sharedWith }) : null,
  ].filter(Boolean);
  const removable = id !== null && source !== 'merge';
  return (
    <li>
      <small>{t(`data-quality.identity.kind.${kind}`)}</small>
      <span>{value}</span>
      <small>{notes.join(' · ')}</small>
      {removable ? (
        <RoleGate minimum="marketer">
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            loading={remove.isPending}
            aria-label={t('data-quality.identity.remove', { value })}
            onClick={() => remove.mutate({ params: { path: { id: customerId, keyId: id } } })}
          />
        </RoleGate>
      ) : null}
      {remove.isError ? <ProblemAlert error={remove.error} /> : null}
    </li>
  );
}

/** Whom the customer was made of, each with the way back. */
function MadeOf({ id }: { id: number }) {
  const { t } = useTranslation();
  const nameOf = useMergedName();
  const merges = useApiQuery('/api/customers/{id}/merges', { params: { path: { id } } });
  if (merges.isError) return <ProblemAlert error={merges.error} onRetry={() => void merges.refetch()} />;
  if (!merges.data || merges.data.length === 0) return null;
  return (
    <div className={styles.section}>
      <h3>{t('data-quality.identity.mergedFrom')}</h3>
      <ul className={styles.keys}>
        {merges.data.map((merge) => (
          <li key={merge.id}>
            <span>{nameOf(merge.loser)}</span>
            <small>
              <DateTime at={merge.mergedAt} show="date" />
            </small>
            <span>
              <UndoMerge merge={merge} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Quality({ id }: { id: number }) {
  const { t } = useTranslation();
  const quality = useApiQuery('/api/customers/{id}/quality', { params: { path: { id } } });
  if (!quality.data) return null;
  const { completeness, reachability, issues } = quality.data;
  return (
    <p className={styles.section}>
      {t('data-quality.identity.quality', { completeness, reachability })}
      {issues.length > 0 ? ` · ${issues.map((issue) => t(`data-quality.issue.${issue}`)).join(', ')}` : null}
    </p>
  );
}

/** What the customer is recognised by, whom they were made of, and how good the record is. */
export function IdentityPanel({ id }: { id: number }) {
  const { t } = useTranslation();
  const query = useApiQuery('/api/customers/{id}/identity-keys', { params: { path: { id } } });
  return (
    <Panel title={t('data-quality.identity.title')} hint={t('data-quality.identity.hint')}>
      {query.isError ? <ProblemAlert error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <Skeleton active title={false} paragraph={{ rows: 3 }} /> : null}
      {query.data?.keys.length === 0 ? <p>{t('data-quality.identity.none')}</p> : null}
      <ul className={styles.keys}>
        {query.data?.keys.map((key) => (
          <KeyLine key={key.kind + key.value} customerId={id} identityKey={key} />
        ))}
      </ul>
      <RoleGate minimum="marketer">
        <AddKey id={id} />
      </RoleGate>
      <MadeOf id={id} />
      <Quality id={id} />
    </Panel>
  );
}
