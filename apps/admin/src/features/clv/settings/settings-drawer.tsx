import { SettingOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Form, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { FormShell } from '../../../ui';
import type { ClvSettings } from '../clv-overview';
import { PercentInput } from './percent-input';
import styles from './settings.module.css';

const KINDS: ClvSettings['model'][] = ['bg-nbd', 'pareto-nbd'];

function Fields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item
        required
        name="horizonMonths"
        label={t('clv-model.settings.horizon')}
        extra={t('clv-model.settings.horizonHint')}
      >
        <InputNumber
          className={styles.number}
          min={1}
          max={60}
          precision={0}
          suffix={t('clv-model.settings.months')}
        />
      </Form.Item>
      <Form.Item
        required
        name="marginRate"
        label={t('clv-model.settings.margin')}
        extra={t('clv-model.settings.marginHint')}
      >
        <PercentInput min={0.01} max={1} />
      </Form.Item>
      <Form.Item
        required
        name="discountRate"
        label={t('clv-model.settings.discount')}
        extra={t('clv-model.settings.discountHint')}
      >
        <PercentInput min={0} max={1} />
      </Form.Item>
      <Form.Item
        required
        name="model"
        label={t('clv-model.settings.model')}
        extra={t('clv-model.settings.modelHint')}
      >
        <Radio.Group className={styles.choices}>
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind}>
              <span className={styles.choice}>
                {t(`clv-model.kind.${kind}.name`)}
                <small>{t(`clv-model.kind.${kind}.hint`)}</small>
              </span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
    </>
  );
}

/** By which model, how far ahead and by which rates: for owners. */
export function ClvSettingsButton({ settings }: { settings: ClvSettings }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const save = useApiMutation('put', '/api/clv/settings', { invalidates: ['/api/clv'] });
  return (
    <>
      <Button icon={<SettingOutlined />} onClick={() => setOpen(true)}>
        {t('clv-model.settings.open')}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t('clv-model.settings.title')}
        size={520}
        destroyOnHidden
      >
        <div className={styles.form}>
          <FormShell<ClvSettings, ClvSettings>
            initialValues={settings}
            onSubmit={(body) => save.mutateAsync({ body })}
            onSaved={() => {
              setOpen(false);
              void message.success(t('clv-model.settings.saved'));
            }}
          >
            <Fields />
          </FormShell>
        </div>
      </Drawer>
    </>
  );
}
