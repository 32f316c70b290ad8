import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';
import { fieldName } from '../columns/field-name';
import type { Counts } from '../import-types';

/** Values that made no sense in rows that did. */
export function DroppedNote({ dropped }: Pick<Counts, 'dropped'>) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const fields = Object.entries(dropped).map(([field, times]) => `${fieldName(t, field)} ${count(times)}`);
  if (fields.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('imports.dropped', { fields: fields.join(t('imports.comma')) })}
    />
  );
}
