import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../i18n/i18n';
import type { Choices } from '../builder/use-choices';
import type { Graph } from '../definition';
import { journeySentence } from './journey-sentence';

/** The journey in plain words, in the user's language. */
export function useJourneySentence(graph: Graph, choices: Choices): string {
  const { t } = useTranslation();
  const { language } = useLanguage();
  return journeySentence(graph, choices, t, language);
}
