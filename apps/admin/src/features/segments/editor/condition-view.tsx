import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { kindOf, startCondition, withOperator, withParam, withValue } from '../rule/conditions';
import type { ConditionDraft } from '../rule/draft';
import { replaced } from '../rule/draft-edits';
import type { Condition, Field, Operator } from '../rule/rule';
import { sayCondition } from '../words/say-condition';
import { useRuleEditing } from './editor-context';
import { FieldSelect } from './field-select';
import { NodeActions } from './node-actions';
import { NodeFaults } from './node-faults';
import { ParamsView } from './params-view';
import styles from './rule-editor.module.css';
import { ValueInput } from './values/value-input';

interface PartProps {
  condition: Condition;
  field: Field;
  onChange: (condition: Condition) => void;
}

function OperatorSelect({ condition, field, onChange }: PartProps) {
  const { t } = useTranslation();
  if (field.operators.length < 2) return null;
  return (
    <Select<Operator>
      value={condition.operator as Operator}
      aria-label={t('segments.editor.operator')}
      popupMatchSelectWidth={false}
      options={field.operators.map(({ operator }) => ({
        value: operator,
        label: t(`segment-conditions.operator.${operator}`),
      }))}
      onChange={(operator) => onChange(withOperator(condition, field, operator))}
    />
  );
}

/** What is asked, how, and about what: one line of the rule. */
export function ConditionView({ node }: { node: ConditionDraft }) {
  const { edit, words, faults } = useRuleEditing();
  const { id, condition } = node;
  const field = words.fields.get(condition.field);
  const change = (next: Condition, tag?: string): void =>
    edit((root) => replaced<ConditionDraft>(root, id, (each) => ({ ...each, condition: next })), { tag });
  const changeField = (key: string): void => {
    const chosen = words.fields.get(key);
    if (chosen && key !== condition.field) change(startCondition(chosen));
  };
  const part = field ? { condition, field, onChange: change } : null;
  return (
    <div className={styles.condition} data-node={id} data-faulty={faults.has(id)}>
      <div className={styles.inputs}>
        <FieldSelect value={condition.field} onChange={changeField} />
        {part ? <OperatorSelect {...part} /> : null}
        {part ? (
          <span className={styles.value} data-value>
            <ValueInput
              {...part}
              kind={kindOf(part.field, condition.operator)}
              onChange={(value) => change(withValue(condition, value), `value ${id}`)}
            />
          </span>
        ) : null}
        {part ? (
          <ParamsView
            condition={condition}
            field={part.field}
            onChange={(key, value) => change(withParam(condition, key, value), `${key} ${id}`)}
          />
        ) : null}
      </div>
      <NodeActions id={id} name={sayCondition(condition, words)} />
      <NodeFaults id={id} />
    </div>
  );
}
