import { AppstoreOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { type FollowedRun, NoOrders, NothingYet, RunNow } from '../../ui';
import type { Overview } from './rfm-overview';

/** What stands there before the first scores: either there is nobody to score, or nobody has scored yet. */
export function NothingScored({ overview, run }: { overview: Overview; run: FollowedRun }) {
  const { t } = useTranslation();
  if (overview.notScored === 0)
    return <NoOrders title={t('rfm.none.orders')}>{t('rfm.none.ordersHint')}</NoOrders>;
  const reason = overview.latest ? 'nobody' : 'run';
  return (
    <NothingYet
      icon={<AppstoreOutlined />}
      title={t(`rfm.none.${reason}`)}
      action={<RunNow run={run}>{t('rfm.run.now')}</RunNow>}
    >
      {t(`rfm.none.${reason}Hint`)}
    </NothingYet>
  );
}
