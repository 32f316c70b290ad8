import { App, Button, Checkbox } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiMutation } from '../../../api';
import { Count, DateTime, Money, Panel, Percent, ProblemAlert, StatusTag, useCan } from '../../../ui';
import { useCustomerName } from '../../customers/use-customer-name';
import styles from '../data-quality.module.css';
import { CHANGED, type DuplicatePair } from '../quality-types';

type Person = DuplicatePair['first'];

const facts: [key: string, of: (person: Person) => ReactNode][] = [
  ['externalId', ({ externalId }) => externalId],
  ['name', ({ name }) => name],
  ['email', ({ email }) => email],
  ['phone', ({ phone }) => phone],
  ['birthday', ({ birthday }) => birthday],
  ['city', ({ city }) => city],
  ['orders', ({ ordersCount }) => <Count value={ordersCount} />],
  ['revenue', ({ revenueMinor }) => <Money minor={revenueMinor} />],
  ['lastOrder', ({ lastOrderAt }) => <DateTime at={lastOrderAt} show="date" />],
  ['createdAt', ({ createdAt }) => <DateTime at={createdAt} show="date" />],
];

interface PairCardProps {
  pair: DuplicatePair;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
}

function Keep({ pair, person, onMerge }: { pair: DuplicatePair; person: Person; onMerge: () => void }) {
  const { t } = useTranslation();
  const nameOf = useCustomerName();
  return (
    <Button
      size="small"
      onClick={onMerge}
      aria-label={`${t('data-quality.duplicates.keep')}: ${nameOf(person)} ${pair.id}`}
    >
      {t('data-quality.duplicates.keep')}
    </Button>
  );
}

/** Two records side by side, what they are alike in marked, and the decision. */
export function PairCard({ pair, chosen, onChoose }: PairCardProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const nameOf = useCustomerName();
  const mayDecide = useCan('marketer');
  const merge = useApiMutation('post', '/api/duplicates/{id}/merge', { invalidates: CHANGED });
  const { first, second } = pair;
  const alike = new Set<string>(pair.evidence.map(({ field }) => field));
  const keep = (survivorId: number): void =>
    merge.mutate(
      { params: { path: { id: pair.id } }, body: { survivorId } },
      { onSuccess: () => void message.success(t('data-quality.merge.done')) },
    );
  return (
    <Panel>
      <div className={styles.pairHead}>
        {mayDecide ? (
          <Checkbox
            checked={chosen}
            onChange={({ target }) => onChoose(target.checked)}
            aria-label={t('data-quality.duplicates.choose', { first: nameOf(first), second: nameOf(second) })}
          />
        ) : null}
        <strong>
          {t('data-quality.duplicates.evidence')}{' '}
          {pair.evidence.map(({ field }) => t(`data-quality.field.${field}`)).join(', ')}
        </strong>
        {pair.bothIdentified ? (
          <StatusTag tone="warning">{t('data-quality.duplicates.identified')}</StatusTag>
        ) : null}
        <span>
          <Percent value={pair.score} />
        </span>
      </div>
      <table className={styles.sides}>
        <thead>
          <tr>
            <th scope="row">{t('data-quality.field.id')}</th>
            {[first, second].map((person) => (
              <th key={person.id} scope="col">
                <Link to={`/customers/${person.id}`}>{nameOf(person)}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {facts.map(([key, of]) => (
            <tr key={key} data-alike={alike.has(key)}>
              <th scope="row">{t(`data-quality.field.${key}`)}</th>
              <td>{of(first) ?? '–'}</td>
              <td>{of(second) ?? '–'}</td>
            </tr>
          ))}
          {mayDecide ? (
            <tr>
              <td />
              {[first, second].map((person) => (
                <td key={person.id}>
                  <Keep pair={pair} person={person} onMerge={() => keep(person.id)} />
                </td>
              ))}
            </tr>
          ) : null}
        </tbody>
      </table>
      {merge.isError ? <ProblemAlert error={merge.error} /> : null}
    </Panel>
  );
}
