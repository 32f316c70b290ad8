import { FundProjectionScreenOutlined, ImportOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Empty, LinkButton, Panel, RoleGate } from '../../ui';
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
    return (
      <Panel>
        <Empty
          icon={<ImportOutlined />}
          title={t('clv.none.orders')}
          action={
            <LinkButton to="/imports" type="primary">
              {t('clv.none.import')}
            </LinkButton>
          }
        >
          {t('clv.none.ordersHint')}
        </Empty>
      </Panel>
    );
  return (
    <Panel>
      <Empty
        icon={<FundProjectionScreenOutlined />}
        title={t(refusal ? 'clv.none.refused' : 'clv.none.model')}
        action={
          <RoleGate minimum="marketer">
            <FitNow work={work} primary />
          </RoleGate>
        }
      >
        {refusal ? refusalText(refusal) : t('clv.none.modelHint')}
      </Empty>
    </Panel>
  );
}
