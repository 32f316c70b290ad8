import type { TFunction } from 'i18next';
import { isAttribute } from './attribute-field';

/** A field in the user's words; an attribute of the company's own goes by its own name. */
export const fieldName = (t: TFunction, field: string): string =>
  isAttribute(field) ? field.slice(field.indexOf('.') + 1) : t(`import-plan.field.${field}`);
