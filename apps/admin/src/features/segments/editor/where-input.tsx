import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import type { PropertyCondition, PropertyOperator } from '../rule/rule';
import styles from './where-input.module.css';

const OPERATORS: PropertyOperator[] = ['is', 'is-not', 'contains', 'at-least', 'at-most', 'is-set'];
const isNumeric = (operator: PropertyOperator): boolean => operator === 'at-least' || operator === 'at-most';

type Property = { name: string; type: string; values: string[] };

/** The value as the property has it: a number where it holds numbers, yes or no where it holds those. */
function typed(text: string, type: string | undefined): PropertyCondition['value'] {
  if (type === 'number' && text.trim() !== '' && Number.isFinite(Number(text))) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function withOperator(condition: PropertyCondition, operator: PropertyOperator): PropertyCondition {
  const { value, ...rest } = condition;
  const fits = isNumeric(operator) ? typeof value === 'number' : operator !== 'is-set';
  return fits && value !== undefined ? { ...rest, operator, value } : { ...rest, operator };
}

interface RowProps {
  condition: PropertyCondition;
  properties: Property[];
  onChange: (condition: PropertyCondition) => void;
  onRemove: () => void;
}

function ValueInput({ condition, properties, onChange }: Omit<RowProps, 'onRemove'>) {
  const { t } = useTranslation();
  const { operator, value } = condition;
  const property = properties.find(({ name }) => name === condition.property);
  const label = t('segments.editor.where.value');
  if (operator === 'is-set') return null;
  if (isNumeric(operator))
    return (
      <InputNumber
        value={typeof value === 'number' ? value : null}
        aria-label={label}
        style={{ width: 110 }}
        onChange={(next) => onChange({ ...condition, value: next ?? undefined })}
      />
    );
  return (
    <AutoComplete
      value={value === undefined ? '' : String(value)}
      aria-label={label}
      placeholder={label}
      style={{ width: 130 }}
      popupMatchSelectWidth={false}
      options={(property?.values ?? []).map((each) => ({ value: each }))}
      showSearch={{ filterOption: (text, option) => matches(text, option?.value) }}
      onChange={(text: string) => onChange({ ...condition, value: typed(text, property?.type) })}
    >
      <Input maxLength={500} />
    </AutoComplete>
  );
}

const matches = (text: string, value: unknown): boolean =>
  String(value ?? '')
    .toLowerCase()
    .includes(text.toLowerCase());

function WhereRow({ condition, properties, onChange, onRemove }: RowProps) {
  const { t } = useTranslation();
  return (
    <span className={styles.row}>
      <AutoComplete
        value={condition.property}
        aria-label={t('segments.editor.where.property')}
        placeholder={t('segments.editor.where.property')}
        style={{ width: 130 }}
        popupMatchSelectWidth={false}
        options={properties.map(({ name }) => ({ value: name }))}
        showSearch={{ filterOption: (text, option) => matches(text, option?.value) }}
        onChange={(property: string) => onChange({ ...condition, property })}
      >
        <Input maxLength={100} />
      </AutoComplete>
      <Select<PropertyOperator>
        value={condition.operator}
        aria-label={t('segments.editor.operator')}
        popupMatchSelectWidth={false}
        options={OPERATORS.map((operator) => ({
          value: operator,
          label: t(`segment-conditions.operator.${operator}`),
        }))}
        onChange={(operator) => onChange(withOperator(condition, operator))}
      />
      <ValueInput condition={condition} properties={properties} onChange={onChange} />
      <Button
        type="text"
        size="small"
        icon={<CloseOutlined />}
        aria-label={t('segments.editor.where.remove', { property: condition.property })}
        onClick={onRemove}
      />
    </span>
  );
}

interface WhereInputProps {
  event: string | undefined;
  conditions: PropertyCondition[];
  onChange: (conditions: PropertyCondition[] | undefined) => void;
}

/** What the properties of an event must be; those it came with lately are offered, others can be typed. */
export function WhereInput({ event, conditions, onChange }: WhereInputProps) {
  const { t } = useTranslation();
  const known = useApiQuery(
    '/api/events/properties',
    { params: { query: { name: event ?? '' } } },
    { enabled: event !== undefined && event.trim() !== '' },
  );
  const properties = known.data ?? [];
  const change = (next: PropertyCondition[]): void => onChange(next.length > 0 ? next : undefined);
  return (
    <span className={styles.where} role="group" aria-label={t('segment-conditions.param.where')}>
      <span>{t('segments.editor.where.before')}</span>
      {conditions.map((condition, at) => (
        <WhereRow
          key={at}
          condition={condition}
          properties={properties}
          onChange={(next) => change(conditions.map((each, index) => (index === at ? next : each)))}
          onRemove={() => change(conditions.filter((_, index) => index !== at))}
        />
      ))}
      {conditions.length < 10 ? (
        <Button
          type="text"
          size="small"
          icon={<PlusOutlined />}
          onClick={() => change([...conditions, { property: '', operator: 'is' }])}
        >
          {t('segments.editor.where.add')}
        </Button>
      ) : null}
    </span>
  );
}
