import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { SettingsButton } from '../../../ui';
import type { LifecycleSettings } from '../value-types';
import styles from './settings.module.css';

/** How stages are told apart: for owners. */
export function LifecycleSettingsButton({ settings }: { settings: LifecycleSettings }) {
  const { t } = useTranslation();
  const save = useApiMutation('put', '/api/lifecycle/settings', { invalidates: ['/api/lifecycle'] });
  return (
    <SettingsButton<LifecycleSettings>
      title={t('lifecycle.settings.title')}
      settings={settings}
      save={(body) => save.mutateAsync({ body })}
    >
      <p>{t('lifecycle.settings.silenceHint')}</p>
      <div className={styles.row}>
        {(['decliningAfter', 'lapsedAfter', 'lostAfter'] as const).map((name) => (
          <Form.Item key={name} required name={name} label={t(`lifecycle.settings.${name}`)}>
            <InputNumber min={1} max={50} step={0.5} precision={1} suffix={t('lifecycle.settings.rhythms')} />
          </Form.Item>
        ))}
      </div>
      <Form.Item
        required
        name="matureAfter"
        label={t('lifecycle.settings.matureAfter')}
        extra={t('lifecycle.settings.matureAfterHint')}
      >
        <InputNumber min={3} max={100} precision={0} />
      </Form.Item>
      <Form.Item
        required
        name="ownRhythmAfter"
        label={t('lifecycle.settings.ownRhythmAfter')}
        extra={t('lifecycle.settings.ownRhythmAfterHint')}
      >
        <InputNumber min={2} max={20} precision={0} />
      </Form.Item>
      <Form.Item
        required
        name="fallbackRhythmDays"
        label={t('lifecycle.settings.fallbackRhythmDays')}
        extra={t('lifecycle.settings.fallbackRhythmDaysHint')}
      >
        <InputNumber min={1} max={3650} precision={0} />
      </Form.Item>
    </SettingsButton>
  );
}
