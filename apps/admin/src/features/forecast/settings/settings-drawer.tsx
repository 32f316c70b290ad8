import { Form, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { MoneyInput, SettingsButton } from '../../../ui';
import type { ForecastSettings } from '../forecast-types';
import styles from '../forecast.module.css';
import { EdgesInput } from './edges-input';

const PERIODS: ForecastSettings['period'][] = ['month', 'quarter', 'year'];

function Fields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        required
        name="period"
        label={t('forecast.settings.period')}
        extra={t('forecast.settings.periodHint')}
      >
        <Radio.Group
          optionType="button"
          options={PERIODS.map((value) => ({ value, label: t(`forecast.settings.periods.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        required
        name="history"
        label={t('forecast.settings.history')}
        extra={t('forecast.settings.historyHint')}
      >
        <InputNumber<number>
          min={2}
          max={60}
          precision={0}
          className={styles.days}
          suffix={t('forecast.settings.historyUnit')}
        />
      </Form.Item>
      <Form.Item
        required
        name="nearZeroMinor"
        label={t('forecast.settings.nearZero')}
        extra={t('forecast.settings.nearZeroHint')}
      >
        <MoneyInput className={styles.days} />
      </Form.Item>
      <Form.Item name="edges" label={t('forecast.settings.edges')} extra={t('forecast.settings.edgesHint')}>
        <EdgesInput />
      </Form.Item>
    </>
  );
}

/** How the forecast is made: for owners. */
export function ForecastSettingsButton({ settings }: { settings: ForecastSettings }) {
  const { t } = useTranslation();
  const save = useApiMutation('put', '/api/forecast/settings', { invalidates: ['/api/forecast'] });
  return (
    <SettingsButton<ForecastSettings>
      title={t('forecast.settings.title')}
      settings={settings}
      save={(body) => save.mutateAsync({ body })}
    >
      <Fields />
    </SettingsButton>
  );
}
