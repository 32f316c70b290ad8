import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Policy, policySchema } from '@roundtrip/domain/interact/policy/policy.schema.js';
import { PolicyService } from '@roundtrip/domain/interact/policy/policy.service.js';
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

  @Put()
  @Access('owner')
  @Returns(policySchema)
  write(@Body({ schema: policySchema }) policy: Policy): Promise<Policy> {
    return this.policy.write(policy);
  }
}
