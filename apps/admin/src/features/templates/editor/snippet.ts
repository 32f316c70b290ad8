import type { ApiData } from '../../../api';

type Variable = ApiData<'/api/templates/vocabulary'>['variables'][number];

/** How a variable is written so that it reads well: dates and money through their helpers, in the reader's language. */
export function snippetOf({ path, type }: Pick<Variable, 'path' | 'type'>): string {
  if (type === 'money') return `{{money ${path} orders.currency}}`;
  if (type === 'instant' || type === 'date') return `{{date ${path}}}`;
  return `{{${path}}}`;
}
