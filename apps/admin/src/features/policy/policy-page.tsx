import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { Page, ProblemAlert, RoleGate } from '../../ui';
import { ApprovalRulePanel } from '../campaigns/approval/approval-rule-panel';
import { PolicyForm } from './policy-form';
import { PolicyInWords } from './policy-in-words';

/** What protects customers from us: consent, caps, quiet hours. Everybody may read it; owners change it. */
export default function PolicyPage() {
  const { t } = useTranslation();
  const policy = useApiQuery('/api/policy');
  return (
    <Page title={t('policy.title')} subtitle={t('policy.subtitle')} width="narrow">
      {policy.isPending ? <Skeleton active paragraph={{ rows: 10 }} /> : null}
      {policy.isError ? <ProblemAlert error={policy.error} onRetry={() => void policy.refetch()} /> : null}
      {policy.data ? (
        <RoleGate minimum="owner" otherwise={<PolicyInWords policy={policy.data} />}>
          <PolicyForm policy={policy.data} />
        </RoleGate>
      ) : null}
      <ApprovalRulePanel />
    </Page>
  );
}
