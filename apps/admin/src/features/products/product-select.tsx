import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { useDebounced } from '../../ui';

const HITS = 20;

interface ProductSelectProps {
  id?: string;
  /** Skus. */
  value?: string[];
  onChange?: (skus: string[]) => void;
  /** Names of those chosen already. */
  known: { sku: string; name: string }[];
  /** A sku that is not offered: the product itself. */
  except?: string;
}

/** Several products, found by sku, name or category. */
export function ProductSelect({ id, value, onChange, known, except }: ProductSelectProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const search = useDebounced(text.trim());
  const query = { limit: HITS, ...(search ? { search } : {}) };
  const found = useApiQuery('/api/products', { params: { query } }, { keepPrevious: true });
  const names = new Map([...known, ...(found.data?.rows ?? [])].map(({ sku, name }) => [sku, name]));
  const labelOf = (sku: string): string => names.get(sku) ?? sku;
  const offered = (found.data?.rows ?? []).filter(({ sku }) => sku !== except);
  return (
    <Select<{ value: string; label: string }[]>
      id={id}
      mode="multiple"
      labelInValue
      allowClear
      value={(value ?? []).map((sku) => ({ value: sku, label: labelOf(sku) }))}
      placeholder={t('products.form.choose')}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={found.isFetching}
      notFoundContent={t(found.isFetching ? 'products.form.searching' : 'products.form.noneFound')}
      options={offered.map(({ sku, name }) => ({ value: sku, label: name, sku }))}
      optionRender={({ label, value: sku }) => (
        <>
          {label} <small>{sku}</small>
        </>
      )}
      onChange={(chosen) => onChange?.(chosen.map((each) => each.value))}
    />
  );
}
