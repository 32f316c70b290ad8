/** What an offer gives: a share or an amount off, a thing, the way there, something to try, or something done. */
export const offerKinds = ['percentage', 'amount', 'gift', 'free-shipping', 'trial', 'service'] as const;
export type OfferKind = (typeof offerKinds)[number];
