import { SettingOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Form, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { FormShell } from '../../../ui';
import type { RfmSettings } from '../rfm-overview';
import styles from './settings.module.css';
import { WindowInput } from './window-input';

const TIES: RfmSettings['ties'][] = ['low', 'high', 'mid', 'split'];
const MONETARY: RfmSettings['monetary'][] = ['sum', 'average'];

/** A choice with a sentence on what it means. */
function Choice({ name, hint }: { name: string; hint: string }) {
  return (
    <span className={styles.choice}>
      {name}
      <small>{hint}</small>
    </span>
  );
}

function Fields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        required
        name="windowDays"
        label={t('rfm-settings.windowLabel')}
        extra={t('rfm-settings.windowHint')}
      >
        <WindowInput />
      </Form.Item>
      <Form.Item
        required
        name="minimumOrders"
        label={t('rfm-settings.minimumOrders')}
        extra={t('rfm-settings.minimumOrdersHint')}
      >
        <InputNumber min={1} max={1000} precision={0} />
      </Form.Item>
      <Form.Item required name="monetary" label={t('rfm.digit.monetary')}>
        <Radio.Group className={styles.choices}>
          {MONETARY.map((value) => (
            <Radio key={value} value={value}>
              <Choice
                name={t(`rfm-settings.monetary.${value}.name`)}
                hint={t(`rfm-settings.monetary.${value}.hint`)}
              />
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item required name="ties" label={t('rfm-settings.tiesLabel')} extra={t('rfm-settings.tiesHint')}>
        <Radio.Group className={styles.choices}>
          {TIES.map((value) => (
            <Radio key={value} value={value}>
              <Choice
                name={t(`rfm-settings.ties.${value}.name`)}
                hint={t(`rfm-settings.ties.${value}.hint`)}
              />
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
    </>
  );
}

/** How scores are reckoned: for owners. */
export function RfmSettingsButton({ settings }: { settings: RfmSettings }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const save = useApiMutation('put', '/api/rfm/settings', { invalidates: ['/api/rfm'] });
  return (
    <>
      <Button icon={<SettingOutlined />} onClick={() => setOpen(true)}>
        {t('rfm-settings.open')}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t('rfm-settings.title')}
        size={520}
        destroyOnHidden
      >
        <div className={styles.form}>
          <FormShell<RfmSettings, RfmSettings>
            initialValues={settings}
            onSubmit={(body) => save.mutateAsync({ body })}
            onSaved={() => {
              setOpen(false);
              void message.success(t('rfm-settings.saved'));
            }}
          >
            <Fields />
          </FormShell>
        </div>
      </Drawer>
    </>
  );
}
