import { Injectable } from '@nestjs/common';
import { Database } from '../../database/database.js';
import { notFound } from '../../kernel/errors.js';
import { decodeIdCursor } from '../../kernel/id-cursor.js';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { type Page, type PageQuery, toPage } from '../../kernel/page.js';
import type { CouponView, OfferListQuery, OfferView } from './offer.schema.js';
import { COUPONS_OF_CUSTOMER, COUPONS_OF_OFFER, DETAIL, LIST } from './offers.sql.js';

const SHOWN_OF_CUSTOMER = 50;

@Injectable()
export class OffersRead {
  constructor(private readonly database: Database) {}

  async list({ archived, after, limit }: OfferListQuery): Promise<Page<OfferView>> {
    const cursor = decodeInstantCursor(after);
    const parameters = [archived, cursor?.at ?? null, cursor?.id ?? null, limit + 1];
    const rows = await this.database.rows<OfferView>(LIST, parameters);
    return toPage(rows, limit, (row) => instantCursor(row.createdAt, row.id));
  }

  async detail(id: number): Promise<OfferView> {
    const offer = await this.database.row<OfferView>(DETAIL, [id]);
    if (!offer) throw notFound('offer', id);
    return offer;
  }

  /** Codes given out, latest first. */
  async coupons(offerId: number, { after, limit }: PageQuery): Promise<Page<CouponView>> {
    const [id] = decodeIdCursor(after, 1) ?? [null];
    const rows = await this.database.rows<CouponView>(COUPONS_OF_OFFER, [offerId, id, limit + 1]);
    return toPage(rows, limit, (row) => [row.id]);
  }

  /** The latest codes a customer was given. */
  ofCustomer(customerId: number): Promise<CouponView[]> {
    return this.database.rows<CouponView>(COUPONS_OF_CUSTOMER, [customerId, SHOWN_OF_CUSTOMER]);
  }
}
