import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether Twilio made a call: HMAC-SHA1 by the account's token over the address it called, query included, and the
 * form's fields in the order of their names.
 */
export function isTwilioSignature(
  given: unknown,
  url: string,
  fields: Readonly<Record<string, string>>,
  authToken: string,
): boolean {
  if (typeof given !== 'string') return false;
  const signed =
    url +
    Object.keys(fields)
      .toSorted()
      .map((name) => name + fields[name])
      .join('');
  const expected = createHmac('sha1', authToken).update(signed, 'utf8').digest();
  const actual = Buffer.from(given, 'base64');
  return actual.length === expected.length && timingSafeEqual(actual, expected);
}
