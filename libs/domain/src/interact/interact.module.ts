import { Module } from '@nestjs/common';
import { PolicyService } from './policy/policy.service.js';

const services = [PolicyService];

@Module({
  providers: [...services],
  exports: services,
})
export class InteractModule {}
