import { LineChartOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Empty, LinkButton, Panel, RoleGate } from '../../../ui';
import type { Overview } from '../forecast-types';
import { ForecastNow } from './forecast-now';
import type { Forecasting } from './use-forecasting';
import { useRunTexts } from './use-run-texts';

/** What stands there without a forecast: nobody has asked for one yet, or there can be none, and why. */
export function NoForecast({ overview, forecasting }: { overview: Overview; forecasting: Forecasting }) {
  const { t } = useTranslation();
  const texts = useRunTexts();
  const refusal = overview.latest?.refusal ?? null;
  const needsOrders = refusal?.code === 'too-few-customers' && refusal.customers === 0;
  return (
    <Panel>
      <Empty
        icon={<LineChartOutlined />}
        title={t(refusal ? 'forecast.none.refused' : 'forecast.none.run')}
        action={
          <RoleGate minimum="marketer">
            {needsOrders ? (
              <LinkButton to="/imports" type="primary">
                {t('forecast.none.import')}
              </LinkButton>
            ) : (
              <ForecastNow forecasting={forecasting} />
            )}
          </RoleGate>
        }
      >
        {refusal ? texts.refusal(refusal) : t('forecast.none.runHint')}
      </Empty>
    </Panel>
  );
}
