import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { WorkspaceService } from '@roundtrip/domain/workspace/workspace.service.js';
import {
  type WorkspaceSettings,
  workspaceSettingsSchema,
} from '@roundtrip/domain/workspace/workspace-settings.js';
import { everyField } from '@roundtrip/domain/kernel/every-field.js';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

@ApiTags('workspace')
@Controller('api/workspace')
export class WorkspaceController {
  constructor(private readonly workspace: WorkspaceService) {}

  @Get()
  @Access('analyst')
  @Returns(workspaceSettingsSchema)
  read(): Promise<WorkspaceSettings> {
    return this.workspace.read();
  }

  @Put()
  @Access('owner')
  @Returns(workspaceSettingsSchema)
  write(
    @Body({ schema: everyField(workspaceSettingsSchema) }) settings: WorkspaceSettings,
  ): Promise<WorkspaceSettings> {
    return this.workspace.write(settings);
  }
}
