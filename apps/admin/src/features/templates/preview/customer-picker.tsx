import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiPages } from '../../../api';
import { useDebounced } from '../../../ui';
import styles from './preview.module.css';

const SHOWN = 20;
const POPUP_WIDTH = 320;

type Customer = ApiRow<'/api/customers'>;

interface CustomerPickerProps {
  value: number | undefined;
  /** What the chosen one is called, where the search has not shown them. */
  valueName?: string | null;
  /** What is shown while nobody is chosen; a made-up customer by default. */
  placeholder?: string;
  onChange: (id: number | undefined) => void;
}

function Option({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  return (
    <span className={styles.customer}>
      <span>{customer.name ?? t('templates.preview.nameless', { id: customer.id })}</span>
      <small>{customer.email ?? customer.phone}</small>
    </span>
  );
}

/** A real customer, found by name, e-mail or phone. */
export function CustomerPicker({ value, valueName, placeholder, onChange }: CustomerPickerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const search = useDebounced(text.trim(), 250);
  const query = { limit: SHOWN, ...(search === '' ? {} : { search }) };
  const pages = useApiPages('/api/customers', { params: { query } });
  const customers = pages.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const known = customers.some(({ id }) => id === value);
  const chosen = value !== undefined && !known ? [{ value, label: valueName ?? `#${value}` }] : [];
  return (
    <Select<number>
      allowClear
      className={styles.picker}
      popupMatchSelectWidth={POPUP_WIDTH}
      placement="bottomRight"
      value={value}
      placeholder={placeholder ?? t('templates.preview.sample')}
      aria-label={t('templates.preview.customer')}
      loading={pages.isFetching}
      showSearch={{ filterOption: false, onSearch: setText }}
      notFoundContent={pages.isError ? t('templates.preview.searchFailed') : undefined}
      options={[
        ...chosen,
        ...customers.map((customer) => ({
          value: customer.id,
          label: <Option customer={customer} />,
          title: '',
        })),
      ]}
      onChange={(id: number | undefined) => onChange(id)}
    />
  );
}
