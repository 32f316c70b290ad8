import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { SettingsButton } from '../../ui';
import { PercentInput } from '../clv/settings/percent-input';
import type { Overview } from './results-types';

type Settings = Overview['settings'];

/** For how long what people do counts, and the margin of what nobody knows the cost of: for owners. */
export function ResultsSettings({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const save = useApiMutation('put', '/api/responses/settings', { invalidates: ['/api/responses'] });
  return (
    <SettingsButton<Settings>
      title={t('results.settings.title')}
      settings={settings}
      save={(body) => save.mutateAsync({ body })}
    >
      <Form.Item
        required
        name="responseDays"
        label={t('results.settings.days')}
        extra={t('results.settings.daysHint')}
      >
        <InputNumber min={1} max={90} precision={0} suffix={t('results.settings.unit')} />
      </Form.Item>
      <Form.Item
        required
        name="assumedMargin"
        label={t('results.settings.margin')}
        extra={t('results.settings.marginHint')}
      >
        <PercentInput min={0} max={1} />
      </Form.Item>
    </SettingsButton>
  );
}
