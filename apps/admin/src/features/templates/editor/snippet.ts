import type { ApiData, ApiRow } from '../../../api';

type Variable = ApiData<'/api/templates/vocabulary'>['variables'][number];
type Partial = ApiRow<'/api/template-partials'>;

/** What can be put where the cursor is. */
export interface Insertable {
  title: string;
  code: string;
  sample?: string | undefined;
}

/** How a variable is written so that it reads well: dates and money through their helpers, in the reader's language. */
export function snippetOf({ path, type }: Pick<Variable, 'path' | 'type'>): string {
  if (type === 'money') return `{{money ${path} orders.currency}}`;
  if (type === 'instant' || type === 'date') return `{{date ${path}}}`;
  return `{{${path}}}`;
}

/** How a partial is included; one that encloses something, with both its ends. */
export function inclusionOf({ name, content }: Pick<Partial, 'name' | 'content'>): string {
  const isFrame = Object.values(content).some((text) => text.includes('@partial-block'));
  return isFrame ? `{{#> ${name}}}\n\n{{/${name}}}` : `{{> ${name}}}`;
}
