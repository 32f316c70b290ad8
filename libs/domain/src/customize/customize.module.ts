import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DifferentiateModule } from '../differentiate/differentiate.module.js';
import { CouponsService } from './offers/coupons.service.js';
import { Offer } from './offers/offer.entity.js';
import { OffersRead } from './offers/offers.read.js';
import { OffersService } from './offers/offers.service.js';
import { GuessThrottle } from './offers/redemption/guess-throttle.js';
import { OrderCouponsService } from './offers/redemption/order-coupons.service.js';
import { RedemptionsService } from './offers/redemption/redemptions.service.js';

const services = [OffersService, OffersRead, CouponsService, OrderCouponsService, RedemptionsService];

@Module({
  imports: [TypeOrmModule.forFeature([Offer]), DifferentiateModule],
  providers: [...services, GuessThrottle],
  exports: services,
})
export class CustomizeModule {}
