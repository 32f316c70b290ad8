import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { Page, ProblemAlert } from '../../ui';
import { CallbackPanel } from './callback-panel';
import { SmsForm } from './sms-form';
import { TrialPanel } from './trial-panel';

/** Who sends the workspace's SMS, and what that provider tells us. */
export default function SmsPage() {
  const { t } = useTranslation();
  const account = useApiQuery('/api/sms-account');
  const { data } = account;
  return (
    <Page title={t('sms.title')} subtitle={t('sms.subtitle')} width="narrow">
      {account.isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {account.isError ? <ProblemAlert error={account.error} onRetry={() => void account.refetch()} /> : null}
      {data ? (
        <>
          <SmsForm key={data.provider.kind} account={data} />
          {data.callbackUrl === null ? null : (
            <CallbackPanel kind={data.provider.kind} url={data.callbackUrl} />
          )}
          <TrialPanel />
        </>
      ) : null}
    </Page>
  );
}
