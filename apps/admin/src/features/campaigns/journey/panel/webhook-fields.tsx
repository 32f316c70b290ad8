import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../../api';
import type { StepOf } from '../../definition';
import { AnswerFields } from './answer-fields';
import { Faults } from './faults';
import styles from './panel.module.css';
import type { StepFieldsProps } from './step-fields-props';
import { WebhookSecret } from './webhook-secret';

type WebhookStep = StepOf<'webhook'>;
type Fields = StepFieldsProps<WebhookStep>;
type Field = WebhookStep['fields'][number];

const FIELDS: readonly Field[] = [
  ...(['externalId', 'kind', 'name', 'firstName', 'lastName', 'email', 'phone', 'locale'] as const),
  ...(['timeZone', 'country', 'region', 'city', 'tags', 'accountManager'] as const),
];

function Told({ id, step, onChange }: Fields) {
  const { t } = useTranslation();
  const { data = [] } = useApiQuery('/api/attributes');
  return (
    <>
      <Form.Item label={t('campaign-webhooks.fields')} htmlFor={`fields-${id}`}>
        <Select<Field[]>
          id={`fields-${id}`}
          mode="multiple"
          value={step.fields}
          options={FIELDS.map((value) => ({ value, label: t(`campaign-webhooks.field.${value}`) }))}
          optionFilterProp="label"
          onChange={(fields) => onChange({ ...step, fields })}
        />
      </Form.Item>
      <Form.Item
        label={t('campaign-webhooks.attributes')}
        htmlFor={`attributes-${id}`}
        extra={t('campaign-webhooks.attributesHint')}
      >
        <Select<string[]>
          id={`attributes-${id}`}
          mode="multiple"
          value={step.attributes}
          options={data.map(({ name }) => ({ value: name, label: name }))}
          onChange={(attributes) => onChange({ ...step, attributes })}
        />
      </Form.Item>
    </>
  );
}

/** Where what is posted, by which secret it is signed, and what the answer says of the customer. */
export function WebhookFields(props: Fields) {
  const { t } = useTranslation();
  const { id, step, onChange } = props;
  return (
    <div className={styles.arms}>
      <Form.Item label={t('campaign-webhooks.url')} htmlFor={`url-${id}`}>
        <Input
          id={`url-${id}`}
          type="url"
          maxLength={2000}
          placeholder={t('campaign-webhooks.example')}
          value={step.url}
          onChange={({ target }) => onChange({ ...step, url: target.value })}
        />
      </Form.Item>
      <Faults at={['steps', id, 'url']} />
      <WebhookSecret url={step.url} />
      <Told {...props} />
      <AnswerFields {...props} />
    </div>
  );
}
