import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { FormShell, Panel } from '../../ui';
import { BetweenFields } from './between-fields';
import { BrakeFields } from './brake-fields';
import { CapField } from './cap-field';
import styles from './policy.module.css';
import { CAPPED, CHANNELS, CONSENTS, type CappedPurpose, PURPOSES, type Policy } from './policy';
import { QuietField } from './quiet-field';

function ConsentFields() {
  const { t } = useTranslation();
  return (
    <Panel title={t('policy.consent.title')} hint={t('policy.consent.hint')}>
      {PURPOSES.map((purpose) => (
        <Form.Item key={purpose} name={['consent', purpose]} label={t(`policy.purpose.${purpose}`)} required>
          <Radio.Group
            vertical
            options={CONSENTS.map((value) => ({ value, label: t(`policy.consent.${value}`) }))}
          />
        </Form.Item>
      ))}
    </Panel>
  );
}

function CapFields({ purpose }: { purpose: CappedPurpose }) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.group}>
      <legend>{t(`policy.purpose.${purpose}`)}</legend>
      {CAPPED.map((of) => (
        <Form.Item key={of} name={['caps', purpose, of]}>
          <CapField label={t(`policy.caps.${of}`)} group={t(`policy.purpose.${purpose}`)} />
        </Form.Item>
      ))}
    </fieldset>
  );
}

/** The policy as its owner changes it; it holds from the next decision on, and at every sending. */
export function PolicyForm({ policy }: { policy: Policy }) {
  const { t } = useTranslation();
  const save = useApiMutation('put', '/api/policy', {
    invalidates: ['/api/policy', '/api/policy/standing', '/api/campaigns'],
  });
  return (
    <FormShell<Policy, unknown> initialValues={policy} onSubmit={(body) => save.mutateAsync({ body })}>
      <ConsentFields />
      <Panel title={t('policy.caps.title')} hint={t('policy.caps.hint')}>
        {PURPOSES.map((purpose) => (
          <CapFields key={purpose} purpose={purpose} />
        ))}
      </Panel>
      <Panel title={t('policy.quiet.title')} hint={t('policy.quiet.hint')}>
        {CHANNELS.map((channel) => (
          <Form.Item key={channel} name={['quietHours', channel]}>
            <QuietField label={t(`policy.caps.${channel}`)} />
          </Form.Item>
        ))}
        <p className={styles.note}>{t('policy.quiet.smsHours')}</p>
      </Panel>
      <BetweenFields />
      <BrakeFields />
    </FormShell>
  );
}
