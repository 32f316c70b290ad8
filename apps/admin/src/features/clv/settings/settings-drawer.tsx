import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { ChoiceField, SettingsButton } from '../../../ui';
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
      <ChoiceField
        name="model"
        label={t('clv-model.settings.model')}
        extra={t('clv-model.settings.modelHint')}
        values={KINDS}
        texts="clv-model.kind"
      />
    </>
  );
}

/** By which model, how far ahead and by which rates: for owners. */
export function ClvSettingsButton({ settings }: { settings: ClvSettings }) {
  const { t } = useTranslation();
  const save = useApiMutation('put', '/api/clv/settings', { invalidates: ['/api/clv'] });
  return (
    <SettingsButton<ClvSettings>
      title={t('clv-model.settings.title')}
      settings={settings}
      save={(body) => save.mutateAsync({ body })}
    >
      <Fields />
    </SettingsButton>
  );
}
