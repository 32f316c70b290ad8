import i18next from 'i18next';
import { useEffect } from 'react';
import { useApiQuery } from '../../../api';
import { LANGUAGES, textResources, type Texts } from '../../../i18n/text-resources';
import type { DraftMap } from './groups-draft';

type Language = (typeof LANGUAGES)[number];

/** What a group is called and is: as the workspace says, else as usual. */
function textsOf({ group, name }: DraftMap['groups'][number], language: Language): Record<string, string> {
  const rfm = textResources[language]['rfm'] as Record<string, Record<string, Texts | string>>;
  const usual = rfm['group']?.[group] as Record<string, string> | undefined;
  return {
    name: name?.[language] ?? usual?.['name'] ?? group,
    hint: usual?.['hint'] ?? String(rfm['groups']?.['own']),
  };
}

/** Lets the groups be called everywhere as the workspace calls them: their names become the texts of the admin. */
export function useGroupNames(): void {
  const map = useApiQuery('/api/rfm/groups');
  useEffect(() => {
    for (const each of map.data?.groups ?? [])
      for (const language of LANGUAGES)
        for (const [key, text] of Object.entries(textsOf(each, language)))
          i18next.addResource(language, 'translation', `rfm.group.${each.group}.${key}`, text);
  }, [map.data]);
}
