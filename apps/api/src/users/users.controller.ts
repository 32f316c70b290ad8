import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type ChangePassword,
  changePasswordSchema,
  type ChangeUser,
  changeUserSchema,
  type CreateUser,
  createUserSchema,
  userSchema,
  type UserView,
} from '@roundtrip/domain/workspace/user.schema.js';
import { UsersService } from '@roundtrip/domain/workspace/users.service.js';
import { DomainError } from '@roundtrip/domain/kernel/errors.js';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns, ReturnsNothing } from '../http/returns.js';

@ApiTags('users')
@Controller('api/users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @Access('owner')
  @Returns(z.array(userSchema))
  list(): Promise<UserView[]> {
    return this.users.list();
  }

  @Post()
  @Access('owner')
  @Returns(userSchema, 201)
  create(@Body({ schema: createUserSchema }) input: CreateUser): Promise<UserView> {
    return this.users.create(input);
  }

  @Patch(':id')
  @Access('owner')
  @Returns(userSchema)
  change(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: changeUserSchema }) input: ChangeUser,
  ): Promise<UserView> {
    return this.users.change(id, input);
  }

  @Put('me/password')
  @Access('analyst')
  @ReturnsNothing()
  changePassword(
    @Caller() caller: Principal,
    @Body({ schema: changePasswordSchema }) input: ChangePassword,
  ): Promise<void> {
    if (caller.userId === null)
      throw new DomainError('forbidden', 'session-needed', 'An API key has no password.');
    return this.users.changePassword(caller.userId, input);
  }
}
