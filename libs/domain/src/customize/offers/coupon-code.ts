/** Crockford's base 32: no I, L, O and U, so that a code survives being read out and typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

// Bytes of a version 4 UUID that are random in all of their bits (6 and 8 hold the version and the variant).
const RANDOM_BYTES = [0, 1, 2, 3, 4, 5, 7, 9, 10, 11];

const character = (byte: number): string =>
  `substr('${ALPHABET}', (get_byte(uuid_send(u.id), ${byte}) & 31) + 1, 1)`;
const group = (bytes: number[]): string => bytes.map(character).join(' || ');

/**
 * SQL for a fresh coupon code such as `THANKS-7K2M9-QXAB4`: 50 bits from the server's cryptographic generator. Of a
 * million codes alive one guess in a thousand million meets one, and a million new ones collide about once in 2,000
 * times; the unique index sees to that, and the batch is done again.
 * @param prefix SQL of the offer's prefix; `u.id` must be a `gen_random_uuid()` of the row
 */
export const couponCode = (prefix: string): string =>
  `${prefix} || '-' || ${group(RANDOM_BYTES.slice(0, 5))} || '-' || ${group(RANDOM_BYTES.slice(5))}`;
