import type { DeliveryOutcome } from '../../channel.js';

/** There is no approved text of which the message is an instance: the operator would not send it. */
export const templateNotApproved: { outcome: DeliveryOutcome } = {
  outcome: {
    kind: 'rejected',
    reason: 'sms-template-not-approved',
    response: 'The text is none of the approved templates.',
  },
};

/** E.164 of a number as providers in China write it: eleven digits at home, else with its country code. */
export function internationalNumber(digits: string, country = ''): string {
  const bare = digits.replace(/^(\+|00)/, '');
  if (country !== '') return `+${country}${bare}`;
  return /^1\d{10}$/.test(bare) && !digits.startsWith('+') ? `+86${bare}` : `+${bare}`;
}
