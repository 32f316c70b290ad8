import type { TFunction } from 'i18next';
import type { Formatters } from '../../../ui/format/formatters';
import type { Fields } from '../rule/conditions';
import type { Catalogue } from '../rule/rule';

/** What a rule is put into words with: the language, how figures are written, and what ids are called. */
export interface Words {
  t: TFunction;
  exists: (key: string, params: object) => boolean;
  language: string;
  format: Formatters;
  fields: Fields;
  catalogue: Catalogue;
}
