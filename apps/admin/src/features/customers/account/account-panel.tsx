import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiMutation, useApiQuery } from '../../../api';
import { BuiltLink, ConfirmDelete, DateTime, Money, Panel, ProblemAlert, RoleGate } from '../../../ui';
import { useCustomerName } from '../use-customer-name';
import styles from '../customer-page.module.css';
import { MOVED, TieModal } from './tie-modal';

type Ties = ApiData<'/api/customers/{id}/account'>;
type Organization = NonNullable<Ties['organization']>;

/** Whom a person buys for. */
function BuysFor({ id, organization }: { id: number; organization: Organization }) {
  const { t } = useTranslation();
  const nameOf = useCustomerName();
  const leave = useApiMutation('delete', '/api/customers/{id}/organization', { invalidates: MOVED });
  const name = nameOf({ email: null, phone: null, ...organization });
  return (
    <ul className={styles.rows}>
      <li>
        <span>
          <BuiltLink to={`/customers/${organization.id}`}>{name}</BuiltLink>
          {organization.role ? ` · ${organization.role}` : null}
        </span>
        <small>
          {t('contact-persons.since')} <DateTime at={organization.since} show="date" />
        </small>
        <RoleGate minimum="marketer">
          <ConfirmDelete
            size="small"
            name={name}
            verb={t('contact-persons.leave')}
            effects={[t('contact-persons.leaveEffect')]}
            onDelete={() => leave.mutateAsync({ params: { path: { id } } })}
          />
        </RoleGate>
      </li>
    </ul>
  );
}

/** Who buys for an organization, those who brought the most first. */
function Persons({ ties }: { ties: Ties }) {
  const { t } = useTranslation();
  const nameOf = useCustomerName();
  const more = ties.contactsCount - ties.contacts.length;
  return (
    <>
      {ties.contactsCount === 0 ? <p>{t('contact-persons.none')}</p> : null}
      <ul className={styles.rows}>
        {ties.contacts.map((person) => (
          <li key={person.id}>
            <span>
              <BuiltLink to={`/customers/${person.id}`}>{nameOf(person)}</BuiltLink>
              {person.role ? ` · ${person.role}` : null}
            </span>
            <small>
              {t('contact-persons.orders', { count: person.ordersCount })} ·{' '}
              <Money minor={person.revenueMinor} />
            </small>
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{t('contact-persons.more', { count: more })}</p> : null}
    </>
  );
}

/** For whom a person buys, or who buys for an organization. */
export function AccountPanel({ id, kind }: { id: number; kind: 'individual' | 'organization' }) {
  const { t } = useTranslation();
  const [choosing, setChoosing] = useState(false);
  const ties = useApiQuery('/api/customers/{id}/account', { params: { path: { id } } });
  const isOrganization = kind === 'organization';
  const { organization } = ties.data ?? {};
  const action = organization ? 'change' : isOrganization ? 'add' : 'join';
  return (
    <Panel
      title={t(isOrganization ? 'contact-persons.title' : 'contact-persons.for')}
      hint={isOrganization || organization ? t(`contact-persons.${isOrganization ? 'hint' : 'forHint'}`) : ''}
      actions={
        <RoleGate minimum="marketer">
          <Button size="small" disabled={!ties.data} onClick={() => setChoosing(true)}>
            {t(`contact-persons.${action}`)}
          </Button>
        </RoleGate>
      }
    >
      {ties.isPending ? <Skeleton active title={false} paragraph={{ rows: 1 }} /> : null}
      {ties.isError ? <ProblemAlert error={ties.error} onRetry={() => void ties.refetch()} /> : null}
      {organization ? <BuysFor id={id} organization={organization} /> : null}
      {ties.data && isOrganization ? <Persons ties={ties.data} /> : null}
      {ties.data && !isOrganization && !organization ? <p>{t('contact-persons.forNone')}</p> : null}
      {choosing ? (
        <TieModal
          id={id}
          wanted={isOrganization ? 'person' : 'organization'}
          known={organization ?? undefined}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </Panel>
  );
}
