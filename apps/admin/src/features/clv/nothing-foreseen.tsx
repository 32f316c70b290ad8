import { FundProjectionScreenOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { NoOrders, NothingYet, RoleGate } from '../../ui';
import type { Overview } from './clv-overview';
import { useRefusalText } from './model/refusals';
import type { ClvWork } from './work/use-clv-work';
import { FitNow } from './work/work-buttons';

/** What stands there before the first model: nobody to learn from, too little to learn from, or nobody has asked yet. */
export function NothingForeseen({ overview, work }: { overview: Overview; work: ClvWork }) {
  const { t } = useTranslation();
  const refusalText = useRefusalText();
  const refusal = overview.newestModel?.refusals.find(({ of }) => of === 'purchases');
  if (overview.notScored === 0)
    return <NoOrders title={t('clv.none.orders')}>{t('clv.none.ordersHint')}</NoOrders>;
  return (
    <NothingYet
      icon={<FundProjectionScreenOutlined />}
      title={t(refusal ? 'clv.none.refused' : 'clv.none.model')}
      action={
        <RoleGate minimum="marketer">
          <FitNow work={work} primary />
        </RoleGate>
      }
    >
      {refusal ? refusalText(refusal) : t('clv.none.modelHint')}
    </NothingYet>
  );
}
