import i18next from 'i18next';
import { useEffect } from 'react';
import { useApiQuery } from '../../../api';
import { LANGUAGES, resources, type Texts } from '../../../i18n/resources';

const usualName = (language: (typeof LANGUAGES)[number], group: string): string => {
  const groups = (resources[language].translation['rfm'] as Texts)['group'] as Record<string, Texts>;
  return String(groups[group]?.['name'] ?? group);
};

/** Lets the groups be called everywhere as the workspace calls them: their names become the texts of the admin. */
export function useGroupNames(): void {
  const map = useApiQuery('/api/rfm/groups');
  useEffect(() => {
    for (const { group, name } of map.data?.groups ?? [])
      for (const language of LANGUAGES)
        i18next.addResource(
          language,
          'translation',
          `rfm.group.${group}.name`,
          name?.[language] ?? usualName(language, group),
        );
  }, [map.data]);
}
