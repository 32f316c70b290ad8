import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiPages, useApiQuery } from '../../api';
import { useDebounced } from '../../ui';
import { FoundSelect } from './found-select';

const SHOWN = 20;

type Named = Pick<ApiRow<'/api/customers'>, 'id' | 'name' | 'email' | 'phone'>;

const nameOf = ({ id, name, email, phone }: Named): string =>
  [name, email ?? phone].filter(Boolean).join(' · ') || `#${id}`;

interface CustomerFilterProps {
  value: number | undefined;
  onChange: (id: number | undefined) => void;
  /** Only customers of one kind are offered. */
  kind?: 'individual' | 'organization';
  label?: string;
  placeholder?: string;
}

/** To one customer, found by name, e-mail or phone. */
export function CustomerFilter({ value, onChange, kind, label, placeholder }: CustomerFilterProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const search = useDebounced(text.trim());
  const pages = useApiPages('/api/customers', {
    params: { query: { limit: SHOWN, ...(kind && { kind }), ...(search ? { search } : {}) } },
  });
  const chosen = useApiQuery(
    '/api/customers/{id}',
    { params: { path: { id: value ?? 0 } } },
    { enabled: value !== undefined },
  );
  const customers = pages.data?.pages.flatMap(({ rows }) => rows) ?? [];
  return (
    <FoundSelect
      value={value}
      onChange={onChange}
      found={customers.map((customer) => ({ value: customer.id, label: nameOf(customer) }))}
      chosenName={chosen.data ? nameOf(chosen.data) : undefined}
      onSearch={setText}
      placeholder={placeholder ?? t('messages.filter.customer.any')}
      label={label ?? t('messages.filter.customer.label')}
      loading={pages.isFetching}
      failed={pages.isError}
    />
  );
}
