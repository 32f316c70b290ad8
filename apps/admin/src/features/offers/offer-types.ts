import type { ApiData, ApiRow } from '../../api';
import type { WriteInit } from '../../api/types';

export type Offer = ApiData<'/api/offers/{id}'>;
export type OfferBody = WriteInit<'post', '/api/offers'>['body'];
export type Coupon = ApiRow<'/api/offers/{id}/coupons'>;

/** What of an offer is written, without what came of it. */
export const bodyOf = ({ name, codePrefix, percentOff, validDays }: Offer): OfferBody => ({
  name,
  codePrefix,
  percentOff,
  validDays,
});
