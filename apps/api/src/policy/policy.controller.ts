import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Policy, policySchema } from '@roundtrip/domain/interact/policy/policy.schema.js';
import {
  policyStandingSchema,
  type PolicyStandingView,
} from '@roundtrip/domain/interact/policy/policy-standing.schema.js';
import { PolicyService } from '@roundtrip/domain/interact/policy/policy.service.js';
import { everyField } from '@roundtrip/domain/kernel/every-field.js';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

@ApiTags('policy')
@Controller('api/policy')
export class PolicyController {
  constructor(private readonly policy: PolicyService) {}

  @Get()
  @Access('analyst')
  @Returns(policySchema)
  read(): Promise<Policy> {
    return this.policy.read();
  }

  /** How things stand with complaints and the month's budget. */
  @Get('standing')
  @Access('analyst')
  @Returns(policyStandingSchema)
  standing(): Promise<PolicyStandingView> {
    return this.policy.standing();
  }

  @Put()
  @Access('owner')
  @Returns(policySchema)
  write(@Body({ schema: everyField(policySchema) }) policy: Policy): Promise<Policy> {
    return this.policy.write(policy);
  }
}
