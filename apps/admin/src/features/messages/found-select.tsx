import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './messages.module.css';

export interface FoundOption {
  value: number;
  label: string;
}

interface FoundSelectProps {
  value: number | undefined;
  onChange: (id: number | undefined) => void;
  /** What the search has found. */
  found: FoundOption[];
  /** What the chosen one is called, where the search has not shown it. */
  chosenName: string | undefined;
  onSearch: (text: string) => void;
  placeholder: string;
  label: string;
  loading: boolean;
  failed: boolean;
}

/** A choice among too many to list: the server finds them as one types. */
export function FoundSelect({ value, onChange, found, chosenName, ...rest }: FoundSelectProps) {
  const { t } = useTranslation();
  const isShown = value === undefined || found.some((option) => option.value === value);
  const options = isShown ? found : [{ value, label: chosenName ?? `#${value}` }, ...found];
  return (
    <Select<number>
      allowClear
      className={styles.foundFilter}
      value={value}
      placeholder={rest.placeholder}
      aria-label={rest.label}
      loading={rest.loading}
      popupMatchSelectWidth={false}
      showSearch={{ filterOption: false, onSearch: rest.onSearch }}
      notFoundContent={rest.failed ? t('messages.filter.failed') : undefined}
      options={options}
      onChange={(id: number | undefined) => onChange(id)}
    />
  );
}
