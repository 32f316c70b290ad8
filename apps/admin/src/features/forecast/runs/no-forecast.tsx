import { LineChartOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { type FollowedRun, NoOrders, NothingYet, RunNow } from '../../../ui';
import type { Overview } from '../forecast-types';
import { useRunTexts } from './use-run-texts';

/** What stands there without a forecast: nobody has asked for one yet, or there can be none, and why. */
export function NoForecast({ overview, run }: { overview: Overview; run: FollowedRun }) {
  const { t } = useTranslation();
  const texts = useRunTexts();
  const refusal = overview.latest?.refusal ?? null;
  if (refusal?.code === 'too-few-customers' && refusal.customers === 0)
    return <NoOrders title={t('forecast.none.refused')}>{texts.refusal(refusal)}</NoOrders>;
  return (
    <NothingYet
      icon={<LineChartOutlined />}
      title={t(refusal ? 'forecast.none.refused' : 'forecast.none.run')}
      action={<RunNow run={run}>{t('forecast.run.now')}</RunNow>}
    >
      {refusal ? texts.refusal(refusal) : t('forecast.none.runHint')}
    </NothingYet>
  );
}
