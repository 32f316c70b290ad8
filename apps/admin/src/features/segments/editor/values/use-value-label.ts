import { useTranslation } from 'react-i18next';
import { fieldLabel } from '../../words/value-text';
import { useRuleEditing } from '../editor-context';

/** The accessible name of a field's value. */
export function useValueLabel(): (field: { key: string }) => string {
  const { t } = useTranslation();
  const { words } = useRuleEditing();
  return ({ key }) => t('segments.editor.value', { field: fieldLabel(key, words) });
}
