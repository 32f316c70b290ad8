import type { CustomerView } from '../../customers/customer.schema.js';
import type { MergePreview } from './merge.schema.js';

const fields = [
  'externalId',
  'name',
  'firstName',
  'lastName',
  'gender',
  'email',
  'phone',
  'locale',
  'timeZone',
  'country',
  'region',
  'city',
  'acquisitionSource',
] as const;

type Said = Pick<MergePreview, 'fills' | 'keeps' | 'bothIdentified'>;

/** Which word stays where two records say something, and what one adds to the other. */
export function compareRecords(survivor: CustomerView, loser: CustomerView): Said {
  const said: Said = {
    fills: [],
    keeps: [],
    bothIdentified: survivor.externalId !== null && loser.externalId !== null,
  };
  const compare = (field: string, own: string | null, other: string | null): void => {
    if (other === null || other === own) return;
    if (own === null) said.fills.push({ field, value: other });
    else said.keeps.push({ field, survivor: own, loser: other });
  };
  for (const field of fields) compare(field, survivor[field], loser[field]);
  compare('birthday', birthdayText(survivor), birthdayText(loser));
  for (const [name, value] of Object.entries(loser.attributes))
    compare(name, text(survivor.attributes[name]), text(value));
  return said;
}

function birthdayText({ birthday }: CustomerView): string | null {
  if (!birthday) return null;
  const { year, month, day } = birthday;
  return [year ?? '····', String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

function text(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
