import { useTranslation } from 'react-i18next';
import type { Merge } from '../quality-types';

/** What one side of a merge was called, with what told it from the other; its id where the rest is forgotten. */
export function useMergedName(): (person: Merge['loser']) => string {
  const { t } = useTranslation();
  return ({ id, name, email, phone, externalId }) =>
    [name, externalId ?? email ?? phone].filter(Boolean).join(' · ') ||
    t('data-quality.merges.forgotten', { id });
}
