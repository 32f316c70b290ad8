import { Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { type ApiData, useApiQuery } from '../../api';
import { Page, Panel, ProblemAlert, useMedia } from '../../ui';
import { IdentityPanel } from '../data-quality/customer/identity-panel';
import { MergeCustomer } from '../data-quality/merging/merge-customer';
import { AccountPanel } from './account/account-panel';
import { ConsentsPanel } from './consents-panel';
import styles from './customer-page.module.css';
import { CustomerTabs } from './customer-tabs';
import { PreferencesPanel } from './preferences-panel';
import { ProfilePanel } from './profile-panel';
import { SegmentsPanel } from './segments-panel';
import { useCustomerName } from './use-customer-name';
import { ValuePanel } from './value-panel';

type Customer = ApiData<'/api/customers/{id}'>;

/** What stands beside the story, or below it. */
function Facts({ customer }: { customer: Customer }) {
  const { id } = customer;
  return (
    <>
      <ProfilePanel customer={customer} />
      <AccountPanel id={id} kind={customer.kind} />
      <IdentityPanel id={id} />
      <ConsentsPanel customer={customer} />
      <PreferencesPanel id={id} />
      <SegmentsPanel id={id} />
    </>
  );
}

/** In two columns; where there is room for one, the story comes before the long list of facts. */
function Everything({ customer }: { customer: Customer }) {
  const oneColumn = useMedia('(max-width: 1023px)');
  const { id, purchases } = customer;
  const tabs = <CustomerTabs id={id} />;
  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        <ValuePanel id={id} purchases={purchases} />
        {oneColumn ? tabs : null}
        <Facts customer={customer} />
      </div>
      {oneColumn ? null : tabs}
    </div>
  );
}

function Waiting() {
  return (
    <div className={styles.columns}>
      {[6, 12].map((rows) => (
        <Panel key={rows}>
          <Skeleton active paragraph={{ rows }} />
        </Panel>
      ))}
    </div>
  );
}

/** One customer: who they are, what they are worth, what they may be sent, and everything that happened. */
export default function CustomerPage() {
  const { t } = useTranslation();
  const id = Number(useParams()['id']);
  const nameOf = useCustomerName();
  const profile = useApiQuery('/api/customers/{id}', { params: { path: { id } } });
  const customer = profile.data;
  // The record was merged into another one: its address leads there.
  if (customer && customer.id !== id) return <Navigate to={`/customers/${customer.id}`} replace />;
  return (
    <Page
      title={customer ? nameOf(customer) : t('customers.customer')}
      tag={customer?.tags.map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
      breadcrumbs={[{ label: t('customers.title'), to: '/customers' }]}
      actions={customer ? <MergeCustomer id={id} name={nameOf(customer)} /> : null}
      width="wide"
    >
      {profile.isError ? (
        <ProblemAlert error={profile.error} onRetry={() => void profile.refetch()} />
      ) : customer ? (
        <Everything customer={customer} />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}
