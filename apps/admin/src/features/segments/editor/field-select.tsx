import { Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Family } from '../rule/rule';
import { fieldLabel } from '../words/value-text';
import type { Words } from '../words/words';
import { useRuleEditing } from './editor-context';
import styles from './rule-editor.module.css';

interface Option {
  value: string;
  label: string;
  /** What the search looks through: the label, the family, the field's own key. */
  search: string;
}

interface Group {
  label: string;
  options: Option[];
}

const FAMILIES: Family[] = [
  'rfm',
  'abc',
  'lifecycle',
  'clv',
  'forecast',
  'points',
  'orders',
  'events',
  'relationship',
  'customer',
  'attributes',
  'quality',
  'consent',
  'messages',
  'surveys',
  'offers',
  'segments',
];

function groupsOf(words: Words): Group[] {
  const fields = [...words.fields.values()];
  return FAMILIES.map((family) => {
    const label = words.t(`segment-fields.family.${family}`);
    const options = fields
      .filter((field) => field.family === family)
      .map(({ key }) => {
        const name = fieldLabel(key, words);
        return { value: key, label: name, search: `${name} ${label} ${key}`.toLowerCase() };
      });
    return { label, options };
  }).filter(({ options }) => options.length > 0);
}

const matches = (text: string, option: Partial<Option> | undefined): boolean =>
  text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => option?.search?.includes(word) ?? false);

/** Fields that are called so come before those whose family is. */
function namedFirst(text: string, a: { label?: unknown }, b: { label?: unknown }): number {
  const lacks = ({ label }: { label?: unknown }): number =>
    String(label).toLowerCase().includes(text.toLowerCase()) ? 0 : 1;
  return lacks(a) - lacks(b);
}

interface FieldSelectProps {
  /** Null for the one that adds a condition. */
  value: string | null;
  placeholder?: string;
  onChange: (key: string) => void;
}

/** All there is to ask about, by family, found by typing. A field that is gone keeps its own name. */
export function FieldSelect({ value, placeholder, onChange }: FieldSelectProps) {
  const { t } = useTranslation();
  const { words } = useRuleEditing();
  const groups = useMemo(() => groupsOf(words), [words]);
  const shown = value === null ? null : { value, label: fieldLabel(value, words) };
  return (
    <Select<{ value: string; label: string } | null>
      labelInValue
      className={value === null ? styles.adder : styles.field}
      value={shown}
      placeholder={placeholder}
      aria-label={placeholder ?? t('segments.editor.field')}
      showSearch={{
        filterOption: (text, option) => matches(text, option as Partial<Option> | undefined),
        filterSort: (a, b, { searchValue }) => namedFirst(searchValue, a, b),
      }}
      popupMatchSelectWidth={320}
      listHeight={360}
      options={groups}
      onChange={(chosen) => (chosen ? onChange(chosen.value) : undefined)}
    />
  );
}
