import { FundOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { type FollowedRun, NoOrders, NothingYet, RunNow } from '../../../ui';

interface NobodyYetProps {
  /** Whether there is anybody to look at. */
  hasCustomers: boolean;
  /** Whether a run has looked, and found nobody. */
  hasRun: boolean;
  run: FollowedRun;
}

/** What stands there before the first run: either there is nobody, or nobody has been looked at yet. */
export function NobodyYet({ hasCustomers, hasRun, run }: NobodyYetProps) {
  const { t } = useTranslation();
  if (!hasCustomers) return <NoOrders title={t('value.none.orders')}>{t('value.none.ordersHint')}</NoOrders>;
  const reason = hasRun ? 'nobody' : 'run';
  return (
    <NothingYet
      icon={<FundOutlined />}
      title={t(`value.none.${reason}`)}
      action={<RunNow run={run}>{t('value.run.now')}</RunNow>}
    >
      {t(`value.none.${reason}Hint`)}
    </NothingYet>
  );
}
