import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { LearnModule } from '@roundtrip/domain/learn/learn.module.js';
import { HealthController } from './health/health.controller.js';
import { LoopHealthController } from './loop-health/loop-health.controller.js';
import { SessionController } from './session/session.controller.js';
import { StoryController } from './story/story.controller.js';
import { UsersController } from './users/users.controller.js';
import { WorkspaceController } from './workspace/workspace.controller.js';

/** Every controller of the api, a folder each. */
export const controllers = [
  HealthController,
  SessionController,
  UsersController,
  ApiKeysController,
  WorkspaceController,
  LoopHealthController,
  StoryController,
];

/** The domain's modules the controllers call. */
export const domainModules = [LearnModule];
