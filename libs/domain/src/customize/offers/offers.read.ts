import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { decodeIdCursor } from '../../kernel/id-cursor.js';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { type Page, type PageQuery, toPage } from '../../kernel/page.js';
import type { CouponListQuery, CouponView, RefusedCoupon } from './coupon.schema.js';
import { COUPONS_OF_CUSTOMER, COUPONS_OF_OFFER, REFUSED_OF_OFFER } from './coupons.sql.js';
import type { OfferListQuery, OfferView } from './offer.schema.js';
import { DETAIL, LIST } from './offers.sql.js';

const SHOWN_OF_CUSTOMER = 50;

@Injectable()
export class OffersRead {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async list({ archived, after, limit }: OfferListQuery): Promise<Page<OfferView>> {
    const cursor = decodeInstantCursor(after);
    const parameters = [this.clock.now(), archived, cursor?.at ?? null, cursor?.id ?? null, limit + 1];
    const rows = await this.database.rows<OfferView>(LIST, parameters);
    return toPage(rows, limit, (row) => instantCursor(row.createdAt, row.id));
  }

  async detail(id: number): Promise<OfferView> {
    const offer = await this.database.row<OfferView>(DETAIL, [this.clock.now(), id]);
    if (!offer) throw notFound('offer', id);
    return offer;
  }

  /** Codes given out, latest first. */
  async coupons(
    offerId: number,
    { after, limit, search, state }: CouponListQuery,
  ): Promise<Page<CouponView>> {
    const [id] = decodeIdCursor(after, 1) ?? [null];
    const text = search === undefined ? null : likePattern(search);
    const rows = await this.database.rows<CouponView>(COUPONS_OF_OFFER, [
      ...[offerId, id, limit + 1],
      ...[text && `${text.toUpperCase()}%`, text && `%${text}%`, state ?? null, this.clock.now()],
    ]);
    return toPage(rows, limit, (row) => [row.id]);
  }

  /** Attempts at the offer's codes that were refused, latest first. */
  async refused(offerId: number, { after, limit }: PageQuery): Promise<Page<RefusedCoupon>> {
    const [id] = decodeIdCursor(after, 1) ?? [null];
    const rows = await this.database.rows<RefusedCoupon>(REFUSED_OF_OFFER, [offerId, id, limit + 1]);
    return toPage(rows, limit, (row) => [row.id]);
  }

  /** The latest codes a customer was given. */
  ofCustomer(customerId: number): Promise<CouponView[]> {
    return this.database.rows<CouponView>(COUPONS_OF_CUSTOMER, [customerId, SHOWN_OF_CUSTOMER]);
  }
}

const likePattern = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
