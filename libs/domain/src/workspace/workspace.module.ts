import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ApiKeysService } from './api-keys.service.js';
import { LoginThrottle } from './login-throttle.js';
import { SessionsService } from './sessions.service.js';
import { User } from './user.entity.js';
import { UsersService } from './users.service.js';
import { WorkspaceService } from './workspace.service.js';

const services = [UsersService, SessionsService, ApiKeysService, WorkspaceService];

@Global()
@Module({
  imports: [TypeOrmModule.forFeature([User])],
  providers: [...services, LoginThrottle],
  exports: services,
})
export class WorkspaceModule {}
