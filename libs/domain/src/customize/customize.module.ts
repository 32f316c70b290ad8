import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CouponsService } from './offers/coupons.service.js';
import { Offer } from './offers/offer.entity.js';
import { OffersRead } from './offers/offers.read.js';
import { OffersService } from './offers/offers.service.js';

const services = [OffersService, OffersRead, CouponsService];

@Module({
  imports: [TypeOrmModule.forFeature([Offer])],
  providers: services,
  exports: services,
})
export class CustomizeModule {}
