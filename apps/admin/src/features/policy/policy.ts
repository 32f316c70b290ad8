import type { ApiData } from '../../api';

export type Policy = ApiData<'/api/policy'>;
export type CappedPurpose = keyof Policy['caps'];
export type Cap = NonNullable<Policy['caps'][CappedPurpose]['email']>;
export type QuietHours = NonNullable<Policy['quietHours']['email']>;

/** Transactional messages are exempt from all of it. */
export const PURPOSES: CappedPurpose[] = ['promotion', 'care'];
export const CAPPED = ['email', 'sms', 'total'] as const;
export const CHANNELS = ['email', 'sms'] as const;
export const CONSENTS: Policy['consent'][CappedPurpose][] = ['opt-in', 'opt-out'];

/** What a rule begins with when it is switched on. */
export const USUAL_CAP: Cap = { max: 3, days: 7 };
export const USUAL_QUIET: QuietHours = { from: '21:00', to: '08:00' };
export const USUAL_BUDGET: NonNullable<Policy['budget']> = {
  ...{ messages: 100_000, moneyMinor: null, costMinor: { email: 0, sms: 5 }, reserve: null },
};
export const USUAL_RESERVE = { share: 0.2, days: 60 };
export const USUAL_COMPLAINTS: NonNullable<Policy['complaints']> = {
  ...{ warnAt: 0.001, stopAt: 0.003, leastMessages: 1000 },
};
