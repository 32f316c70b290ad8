import { Skeleton, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { useApiQuery } from '../../api';
import { Page, Panel, ProblemAlert } from '../../ui';
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
      ) : (
        <div className={styles.columns}>
          <div className={styles.side}>
            {customer ? (
              <>
                <ValuePanel id={id} purchases={customer.purchases} />
                <ProfilePanel customer={customer} />
                <AccountPanel id={id} kind={customer.kind} />
                <IdentityPanel id={id} />
                <ConsentsPanel customer={customer} />
                <PreferencesPanel id={id} />
                <SegmentsPanel id={id} />
              </>
            ) : (
              <div className={styles.waiting}>
                <Panel>
                  <Skeleton active paragraph={{ rows: 12 }} />
                </Panel>
              </div>
            )}
          </div>
          <CustomerTabs id={id} />
        </div>
      )}
    </Page>
  );
}
