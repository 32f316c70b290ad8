import { Form, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { SettingsButton } from '../../../ui';
import { WindowInput } from '../../rfm/settings/window-input';
import type { AbcSettings } from '../value-types';
import styles from './settings.module.css';

function PercentItem({ name, label }: { name: string | string[]; label: string }) {
  return (
    <Form.Item required name={name} label={label}>
      <InputNumber min={0.1} max={99.9} step={1} precision={1} suffix="%" />
    </Form.Item>
  );
}

/** How classes and tiers are cut: for owners. */
export function AbcSettingsButton({ settings }: { settings: AbcSettings }) {
  const { t } = useTranslation();
  const save = useApiMutation('put', '/api/abc/settings', { invalidates: ['/api/abc'] });
  return (
    <SettingsButton<AbcSettings>
      title={t('value.settings.title')}
      settings={settings}
      save={(body) => save.mutateAsync({ body })}
    >
      <Form.Item
        required
        name="measure"
        label={t('value.settings.measure')}
        extra={t('value.settings.measureHint')}
      >
        <Radio.Group
          options={[
            { value: 'revenue', label: t('value.measure.revenue') },
            { value: 'margin', label: t('value.measure.margin') },
          ]}
        />
      </Form.Item>
      <Form.Item required name="windowDays" label={t('value.settings.window')}>
        <WindowInput />
      </Form.Item>
      <p>{t('value.settings.classHint')}</p>
      <div className={styles.row}>
        <PercentItem name="aBelow" label={t('value.settings.aBelow')} />
        <PercentItem name="bBelow" label={t('value.settings.bBelow')} />
      </div>
      <p>{t('value.settings.tierHint')}</p>
      <div className={styles.row}>
        <PercentItem name={['tiers', 'vip']} label={t('value.tier.vip')} />
        <PercentItem name={['tiers', 'major']} label={t('value.tier.major')} />
        <PercentItem name={['tiers', 'ordinary']} label={t('value.tier.ordinary')} />
      </div>
    </SettingsButton>
  );
}
