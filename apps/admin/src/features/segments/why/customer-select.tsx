import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { useDebounced } from '../../../ui';

const HITS = 8;

interface CustomerSelectProps {
  value: number | null;
  onChange: (customerId: number | null) => void;
}

/** Finds one customer by name, address or number. */
export function CustomerSelect({ value, onChange }: CustomerSelectProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const search = useDebounced(text.trim());
  const query = { limit: HITS, ...(search ? { search } : {}) };
  const found = useApiQuery('/api/customers', { params: { query } }, { keepPrevious: true });
  const options = found.data?.rows.map(({ id, name, email, externalId }) => ({
    value: id,
    label: name ?? email ?? t('segments.unnamed', { id }),
    detail: (name ? email : null) ?? externalId ?? '',
  }));
  return (
    <Select<number>
      allowClear
      value={value ?? undefined}
      placeholder={t('segments.why.search')}
      aria-label={t('segments.why.search')}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={found.isFetching}
      notFoundContent={found.isFetching ? t('segments.why.searching') : t('segments.why.none')}
      options={options}
      optionRender={({ label, data }) => (
        <>
          {label} <small>{data.detail}</small>
        </>
      )}
      style={{ width: '100%' }}
      onChange={(id) => onChange(id ?? null)}
    />
  );
}
