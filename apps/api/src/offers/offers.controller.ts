import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type CouponListQuery,
  couponListQuerySchema,
  couponPageSchema,
  type CouponView,
  type RefusedCoupon,
  refusedCouponPageSchema,
} from '@roundtrip/domain/customize/offers/coupon.schema.js';
import {
  type OfferListQuery,
  offerListQuerySchema,
  offerPageSchema,
  offerSchema,
  type OfferView,
  type SaveOffer,
  saveOfferSchema,
} from '@roundtrip/domain/customize/offers/offer.schema.js';
import { OffersRead } from '@roundtrip/domain/customize/offers/offers.read.js';
import { OffersService } from '@roundtrip/domain/customize/offers/offers.service.js';
import { type Page, type PageQuery, pageQuery } from '@roundtrip/domain/kernel/page.js';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

@ApiTags('offers')
@Controller('api/offers')
export class OffersController {
  constructor(
    private readonly offers: OffersService,
    private readonly read: OffersRead,
  ) {}

  @Get()
  @Access('analyst')
  @Returns(offerPageSchema)
  list(@Query({ schema: offerListQuerySchema }) query: OfferListQuery): Promise<Page<OfferView>> {
    return this.read.list(query);
  }

  @Get(':id')
  @Access('analyst')
  @Returns(offerSchema)
  detail(@Param('id', { schema: idSchema }) id: number): Promise<OfferView> {
    return this.read.detail(id);
  }

  /** Codes given out, latest first. */
  @Get(':id/coupons')
  @Access('analyst')
  @Returns(couponPageSchema)
  coupons(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: couponListQuerySchema }) query: CouponListQuery,
  ): Promise<Page<CouponView>> {
    return this.read.coupons(id, query);
  }

  /** Attempts at its codes that were refused, by calls and by orders, latest first. */
  @Get(':id/refusals')
  @Access('analyst')
  @Returns(refusedCouponPageSchema)
  refusals(
    @Param('id', { schema: idSchema }) id: number,
    @Query({ schema: pageQuery }) page: PageQuery,
  ): Promise<Page<RefusedCoupon>> {
    return this.read.refused(id, page);
  }

  @Post()
  @Access('marketer')
  @Returns(offerSchema, 201)
  async create(@Body({ schema: saveOfferSchema }) input: SaveOffer): Promise<OfferView> {
    return this.read.detail(await this.offers.create(input));
  }

  @Put(':id')
  @Access('marketer')
  @Returns(offerSchema)
  async update(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: saveOfferSchema }) input: SaveOffer,
  ): Promise<OfferView> {
    await this.offers.update(id, input);
    return this.read.detail(id);
  }

  /** Archives it; codes that are out stay good. */
  @Delete(':id')
  @Access('marketer')
  @ReturnsNothing()
  archive(@Param('id', { schema: idSchema }) id: number): Promise<void> {
    return this.offers.archive(id);
  }
}
