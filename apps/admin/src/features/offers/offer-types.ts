import type { ApiData, ApiRow } from '../../api';
import type { WriteInit } from '../../api/types';

export type Offer = ApiData<'/api/offers/{id}'>;
export type OfferBody = WriteInit<'post', '/api/offers'>['body'];
export type OfferKind = Offer['kind'];
export type Coupon = ApiRow<'/api/offers/{id}/coupons'>;
export type Refused = ApiRow<'/api/offers/{id}/refusals'>;

export const OFFER_KINDS: readonly OfferKind[] = [
  'percentage',
  'amount',
  'gift',
  'free-shipping',
  'trial',
  'service',
];

/** What of an offer is written, without what came of it. */
export const bodyOf = ({
  id: _id,
  products: _products,
  archivedAt: _archivedAt,
  createdAt: _createdAt,
  updatedAt: _updatedAt,
  issued: _issued,
  open: _open,
  redeemed: _redeemed,
  spentMinor: _spentMinor,
  ...body
}: Offer): OfferBody => body;
