import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';
import type { Catalogue } from '../rule/rule';
import type { Words } from './words';

export function useWords(catalogue: Catalogue): Words {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return useMemo(
    () => ({
      t,
      exists: (key, params) => i18n.exists(key, { ...params }),
      language: i18n.language,
      format,
      fields: new Map(catalogue.fields.map((field) => [field.key, field])),
      catalogue,
    }),
    [t, i18n, format, catalogue],
  );
}
