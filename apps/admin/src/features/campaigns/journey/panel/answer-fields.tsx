import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StepOf } from '../../definition';
import { Faults } from './faults';
import styles from './panel.module.css';
import type { StepFieldsProps } from './step-fields-props';

type WebhookStep = StepOf<'webhook'>;
type Mapping = WebhookStep['answers'][number];

const MOST = 20;
const TYPES = ['text', 'number', 'boolean', 'list'] as const;
const KINDS = ['attribute', 'tags'] as const;

const ofKind = (kind: Mapping['kind'], from: string): Mapping =>
  kind === 'tags' ? { kind, from } : { kind, from, attribute: 'answer', type: 'text' };

interface RowProps {
  id: string;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

function AttributeFields({
  id,
  mapping,
  onChange,
}: RowProps & { mapping: Extract<Mapping, { kind: 'attribute' }> }) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item label={t('campaign-webhooks.answer.attribute')} htmlFor={`attribute-${id}`}>
        <Input
          id={`attribute-${id}`}
          maxLength={60}
          value={mapping.attribute}
          onChange={({ target }) => onChange({ ...mapping, attribute: target.value })}
        />
      </Form.Item>
      <Form.Item label={t('campaign-webhooks.answer.type')} htmlFor={`type-${id}`}>
        <Select
          id={`type-${id}`}
          value={mapping.type}
          options={TYPES.map((value) => ({ value, label: t(`campaign-webhooks.type.${value}`) }))}
          onChange={(type) => onChange({ ...mapping, type })}
        />
      </Form.Item>
    </>
  );
}

function Row({ id, mapping, onChange }: RowProps) {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item label={t('campaign-webhooks.answer.from')} htmlFor={`from-${id}`}>
        <Input
          id={`from-${id}`}
          placeholder={t('campaign-webhooks.answer.example')}
          value={mapping.from}
          onChange={({ target }) => onChange({ ...mapping, from: target.value })}
        />
      </Form.Item>
      <Form.Item label={t('campaign-webhooks.answer.becomes')} htmlFor={`becomes-${id}`}>
        <Select
          id={`becomes-${id}`}
          value={mapping.kind}
          options={KINDS.map((value) => ({ value, label: t(`campaign-webhooks.answer.${value}`) }))}
          onChange={(kind) => onChange(ofKind(kind, mapping.from))}
        />
      </Form.Item>
      {mapping.kind === 'attribute' ? <AttributeFields {...{ id, mapping, onChange }} /> : null}
    </>
  );
}

/** Which parts of the JSON answer become attributes or tags of the customer. */
export function AnswerFields({ id, step, onChange }: StepFieldsProps<WebhookStep>) {
  const { t } = useTranslation();
  const { answers } = step;
  const put = (answers: Mapping[]): void => onChange({ ...step, answers });
  return (
    <>
      {answers.map((mapping, at) => (
        <fieldset key={at} className={styles.arm}>
          <Row
            id={`${id}-${at}`}
            mapping={mapping}
            onChange={(next) => put(answers.map((each, place) => (place === at ? next : each)))}
          />
          <Faults at={['steps', id, 'answers', at]} />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            onClick={() => put(answers.filter((_, place) => place !== at))}
          >
            {t('campaign-webhooks.answer.remove', { at: at + 1 })}
          </Button>
        </fieldset>
      ))}
      <Button
        icon={<PlusOutlined />}
        disabled={answers.length >= MOST}
        onClick={() => put([...answers, ofKind('attribute', 'result')])}
      >
        {t('campaign-webhooks.answer.add')}
      </Button>
    </>
  );
}
