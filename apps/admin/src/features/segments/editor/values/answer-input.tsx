import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { localText, questionOf } from '../../words/value-text';
import { useRuleEditing } from '../editor-context';
import { NumberInput } from './number-inputs';
import { TextInput } from './text-inputs';
import { useValueLabel } from './use-value-label';
import type { ValueInputProps } from './value-input-props';

const SCALES = ['rating', 'nps', 'csat', 'ces'];

/** An answer as its question takes it: one of its choices, a point on its scale, or a text. */
export function AnswerInput(props: ValueInputProps) {
  const { t } = useTranslation();
  const { words } = useRuleEditing();
  const label = useValueLabel();
  const { condition, field, onChange } = props;
  const question = questionOf(condition, words);
  if (!question) return null;
  if (SCALES.includes(question.type)) return <NumberInput {...props} />;
  if (question.choices.length === 0) return <TextInput {...props} />;
  return (
    <Select<string>
      value={condition.value === undefined ? undefined : String(condition.value)}
      placeholder={t('segments.editor.choose')}
      aria-label={label(field)}
      popupMatchSelectWidth={false}
      style={{ minWidth: 150, maxWidth: 320 }}
      options={question.choices.map((choice) => ({
        value: choice.value,
        label: localText(choice.label, words),
      }))}
      onChange={onChange}
    />
  );
}
