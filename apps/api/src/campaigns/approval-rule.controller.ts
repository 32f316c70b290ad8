import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ApprovalRule,
  approvalRuleSchema,
} from '@roundtrip/domain/interact/campaigns/approval/approval.schema.js';
import { ApprovalsService } from '@roundtrip/domain/interact/campaigns/approval/approvals.service.js';
import { everyField } from '@roundtrip/domain/kernel/every-field.js';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

/** Whether campaigns need a second person. */
@ApiTags('campaigns')
@Controller('api/approval-rule')
export class ApprovalRuleController {
  constructor(private readonly approvals: ApprovalsService) {}

  @Get()
  @Access('analyst')
  @Returns(approvalRuleSchema)
  read(): Promise<ApprovalRule> {
    return this.approvals.rule();
  }

  @Put()
  @Access('owner')
  @Returns(approvalRuleSchema)
  write(@Body({ schema: everyField(approvalRuleSchema) }) rule: ApprovalRule): Promise<ApprovalRule> {
    return this.approvals.setRule(rule);
  }
}
