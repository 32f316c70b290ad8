import { SettingOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Form, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { FormShell, MoneyInput } from '../../../ui';
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
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const save = useApiMutation('put', '/api/forecast/settings', { invalidates: ['/api/forecast'] });
  return (
    <>
      <Button icon={<SettingOutlined />} onClick={() => setOpen(true)}>
        {t('forecast.settings.open')}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t('forecast.settings.title')}
        size={520}
        destroyOnHidden
      >
        <div className={styles.form}>
          <FormShell<ForecastSettings, ForecastSettings>
            initialValues={settings}
            onSubmit={(body) => save.mutateAsync({ body })}
            onSaved={() => {
              setOpen(false);
              void message.success(t('forecast.settings.saved'));
            }}
          >
            <Fields />
          </FormShell>
        </div>
      </Drawer>
    </>
  );
}
