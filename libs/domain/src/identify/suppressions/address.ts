import type { Channel } from '../consents/consent.schema.js';
import { normalizeEmail } from '../customers/email.js';
import { normalizePhone } from '../customers/phone.js';

/**
 * An address in the form customers' addresses are stored in. One that no customer could have (a bounce may name
 * anything) is kept as it came, without case and blanks around it: it matches nobody, and is still on record.
 */
export function normalizeAddress(channel: Channel, address: string): string {
  const normal = channel === 'email' ? normalizeEmail(address) : normalizePhone(address, 'CN');
  return normal ?? address.trim().toLowerCase();
}
