interface LanguageOperands {
  /** A query with `locale`: the languages people speak; null where nothing is known. */
  spoken: string;
  /** Placeholders: the workspace's locale, the template's locales (text[]), its default locale. */
  workspaceLocale: string;
  available: string;
  defaultLocale: string;
}

const language = (locale: string): string => `lower(split_part(${locale}, '-', 1))`;

/**
 * A query that gives for each language spoken (`spoken`, once each) the one a template answers in (`locale`): the same
 * chain as `pickLocale` of the templates library, for as many people as there are in one go.
 */
export const languageQuery = ({
  spoken,
  workspaceLocale,
  available,
  defaultLocale,
}: LanguageOperands): string => `
  select s.locale as spoken, (
    select a.locale
    from unnest(${available}::text[]) with ordinality as a (locale, place),
      (select coalesce(s.locale, ${workspaceLocale}::text) as wanted, ${defaultLocale}::text as fallback) w
    order by case
        when lower(a.locale) = lower(w.wanted) then 1
        when ${language('a.locale')} = ${language('w.wanted')} then 2
        when lower(a.locale) = lower(w.fallback) then 3
        when ${language('a.locale')} = ${language('w.fallback')} then 4
        else 5
      end, a.place
    limit 1
  ) as locale
  from (select distinct locale from (${spoken}) t) s`;
