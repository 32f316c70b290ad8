import { ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Forecasting } from './use-forecasting';

/** Starts a run; shows one that waits or goes on. */
export function ForecastNow({ forecasting }: { forecasting: Forecasting }) {
  const { t } = useTranslation();
  const isBusy = forecasting.starting || forecasting.run !== null;
  return (
    <Button
      type="primary"
      icon={<ReloadOutlined spin={isBusy} />}
      disabled={isBusy}
      onClick={forecasting.start}
    >
      {forecasting.run ? t(`forecast.run.${forecasting.run.status}`) : t('forecast.run.now')}
    </Button>
  );
}
