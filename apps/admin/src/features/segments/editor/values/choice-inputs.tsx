import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../rule/rule';
import { choiceText, segmentName } from '../../words/value-text';
import { useRuleEditing } from '../editor-context';
import { useValueLabel } from './use-value-label';
import type { ValueInputProps } from './value-input-props';

const filled = (value: string | string[]): Value | undefined =>
  Array.isArray(value) && value.length === 0 ? undefined : value;

/** One or several of a field's choices. */
export function ChoiceInput({ condition, field, kind, onChange }: ValueInputProps) {
  const { t } = useTranslation();
  const { words } = useRuleEditing();
  const label = useValueLabel();
  const several = kind === 'choices';
  const value = condition.value as string | string[] | undefined;
  return (
    <Select<string | string[]>
      mode={several ? 'multiple' : undefined}
      value={several ? (value ?? []) : value}
      placeholder={t('segments.editor.choose')}
      aria-label={label(field)}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      style={{ minWidth: several ? 220 : 150, maxWidth: 480 }}
      options={field.choices?.map((choice) => ({
        value: choice,
        label: choiceText(field.key, choice, words),
      }))}
      onChange={(chosen) => onChange(filled(chosen))}
    />
  );
}

export function BooleanInput({ condition, field, onChange }: ValueInputProps) {
  const { t } = useTranslation();
  const label = useValueLabel();
  return (
    <Segmented<string>
      value={condition.value === false ? 'no' : 'yes'}
      aria-label={label(field)}
      options={['yes', 'no'].map((value) => ({ value, label: t(`segments.editor.${value}`) }))}
      onChange={(value) => onChange(value === 'yes')}
    />
  );
}

/** Another segment; one that is gone keeps its number, so that it can be seen and replaced. */
export function SegmentInput({ condition, field, onChange }: ValueInputProps) {
  const { t } = useTranslation();
  const { words } = useRuleEditing();
  const label = useValueLabel();
  const { value } = condition;
  return (
    <Select<{ value: number; label: string } | undefined>
      labelInValue
      value={value === undefined ? undefined : { value: Number(value), label: segmentName(value, words) }}
      placeholder={t('segments.editor.choose')}
      aria-label={label(field)}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      style={{ minWidth: 180, maxWidth: 320 }}
      options={words.catalogue.segments.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(chosen) => onChange(chosen?.value)}
    />
  );
}
