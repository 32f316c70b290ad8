import { normalizeEmail } from '../../customers/email.js';
import { identifiesNobody } from '../../customers/identity-blocklist.js';
import { type CountryCode, normalizePhone } from '../../customers/phone.js';
import { cellText } from '../values/cell-text.js';
import type { RowCells } from './row-cells.js';

/** By what a row recognises its customer; normalised, and never a value that identifies nobody. */
export interface RowIdentity {
  customerKey: string | null;
  email: string | null;
  phone: string | null;
}

/** The identity a row states, `null` when it states none that can be used. */
export function readIdentity(cells: RowCells, defaultCountry: CountryCode): RowIdentity | null {
  const email = somebody(cellText(cells.raw('email')));
  const phone = somebody(cellText(cells.raw('phone')));
  const identity = {
    customerKey: somebody(cells.key('customerKey')),
    email: email && normalizeEmail(email),
    phone: phone && somebodysPhone(normalizePhone(phone, defaultCountry)),
  };
  return identity.customerKey || identity.email || identity.phone ? identity : null;
}

const somebody = (value: string | null): string | null =>
  value === null || identifiesNobody(value) ? null : value;

/** Invented numbers are invented with a country code, too. */
const somebodysPhone = (phone: string | null): string | null =>
  phone === null || identifiesNobody(phone.replace(/^\+86/, '')) ? null : phone;
