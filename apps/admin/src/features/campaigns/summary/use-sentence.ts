import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { useLanguage } from '../../../i18n/i18n';
import type { Definition } from '../definition';
import { type Named, campaignSentence } from './campaign-sentence';

/** The campaign in one sentence, in the user's language and under the policy of today. */
export function useSentence(definition: Definition, named: Named): string {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { data: policy } = useApiQuery('/api/policy');
  return campaignSentence(definition, named, { t, language, policy });
}
