import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { ChoiceField, SettingsButton } from '../../../ui';
import type { RfmSettings } from '../rfm-overview';
import { limitsFor } from './fixed-bands';
import { FixedFields } from './fixed-fields';
import { WindowInput } from './window-input';

const TIES: RfmSettings['ties'][] = ['low', 'high', 'mid', 'split'];
const MONETARY: RfmSettings['monetary'][] = ['sum', 'average', 'margin'];
const METHODS: RfmSettings['method'][] = ['independent', 'nested', 'fixed'];
const [FEWEST, USUAL, MOST] = [3, 5, 10];

function Fields() {
  const { t } = useTranslation();
  const method = Form.useWatch<RfmSettings['method']>('method');
  const bands = Form.useWatch<number>('bands') ?? USUAL;
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
      <ChoiceField
        name="monetary"
        label={t('rfm.digit.monetary')}
        values={MONETARY}
        texts="rfm-settings.monetary"
      />
      <Form.Item required name="bands" label={t('rfm-settings.bands')} extra={t('rfm-settings.bandsHint')}>
        <InputNumber min={FEWEST} max={MOST} precision={0} />
      </Form.Item>
      <ChoiceField
        name="method"
        label={t('rfm-settings.methodLabel')}
        values={METHODS}
        texts="rfm-settings.method"
      />
      {method === 'fixed' ? (
        <FixedFields bands={bands} />
      ) : (
        <ChoiceField
          name="ties"
          label={t('rfm-settings.tiesLabel')}
          extra={t('rfm-settings.tiesHint')}
          values={TIES}
          texts="rfm-settings.ties"
        />
      )}
    </>
  );
}

/** What is sent: limits as many as there are scores where they are used, and kept as they were where not. */
function bodyOf(values: RfmSettings, before: RfmSettings): RfmSettings {
  const fixed = values.method === 'fixed' ? limitsFor(values.fixed, values.bands) : before.fixed;
  return { ...before, ...values, fixed };
}

/** How scores are reckoned: for owners. */
export function RfmSettingsButton({ settings }: { settings: RfmSettings }) {
  const { t } = useTranslation();
  const save = useApiMutation('put', '/api/rfm/settings', { invalidates: ['/api/rfm'] });
  return (
    <SettingsButton<RfmSettings>
      title={t('rfm-settings.title')}
      settings={{ ...settings, fixed: limitsFor(settings.fixed, MOST) }}
      save={(values) => save.mutateAsync({ body: bodyOf(values, settings) })}
    >
      <Fields />
    </SettingsButton>
  );
}
