import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  couponCodeSchema,
  type RedeemCoupon,
  redeemCouponSchema,
  redemptionSchema,
  type RedemptionView,
} from '@roundtrip/domain/customize/offers/coupon.schema.js';
import { RedemptionsService } from '@roundtrip/domain/customize/offers/redemption/redemptions.service.js';
import { Access } from '../http/access.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

@ApiTags('coupons')
@Controller('api/coupons')
@Access('marketer')
export class CouponsController {
  constructor(private readonly redemptions: RedemptionsService) {}

  /** Uses a coupon, for a till or a shop. The same key again answers as the first time and changes nothing. */
  @Post(':code/redemptions')
  @Returns(redemptionSchema)
  redeem(
    @Param('code', { schema: couponCodeSchema }) code: string,
    @Body({ schema: redeemCouponSchema }) call: RedeemCoupon,
    @Caller() caller: Principal,
  ): Promise<RedemptionView> {
    return this.redemptions.redeem(code, call, callerOf(caller));
  }

  /** Takes back that a coupon was used: it is good again until it expires. */
  @Delete(':code/redemption')
  @ReturnsNothing()
  giveBack(@Param('code', { schema: couponCodeSchema }) code: string): Promise<void> {
    return this.redemptions.giveBack(code);
  }
}

const callerOf = ({ userId, apiKeyId }: Principal) =>
  apiKeyId === null
    ? ({ name: `user:${userId}`, source: 'hand' } as const)
    : ({ name: `key:${apiKeyId}`, source: 'api' } as const);
