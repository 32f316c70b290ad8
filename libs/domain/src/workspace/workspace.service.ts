import { Injectable } from '@nestjs/common';
import { Settings } from '../database/settings.js';
import { type WorkspaceSettings, workspaceSettings } from './workspace-settings.js';

@Injectable()
export class WorkspaceService {
  constructor(private readonly settings: Settings) {}

  read(): Promise<WorkspaceSettings> {
    return this.settings.read(workspaceSettings);
  }

  async write(value: WorkspaceSettings): Promise<WorkspaceSettings> {
    await this.settings.write(workspaceSettings, value);
    return value;
  }
}
