import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  type Assignee,
  assigneeSchema,
  type ChangeTask,
  changeTaskSchema,
  type CompleteTask,
  completeTaskSchema,
  type CreateTask,
  createTaskSchema,
  type TaskCounts,
  taskCountsSchema,
  type TaskCountsQuery,
  taskCountsQuerySchema,
  type TaskListQuery,
  taskListQuerySchema,
  taskPageSchema,
  taskSchema,
  type TaskView,
} from '@roundtrip/domain/interact/tasks/task.schema.js';
import { TasksRead } from '@roundtrip/domain/interact/tasks/tasks.read.js';
import { TasksService } from '@roundtrip/domain/interact/tasks/tasks.service.js';
import type { Page } from '@roundtrip/domain/kernel/page.js';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { idSchema } from '../http/id.js';
import { Caller, type Principal } from '../http/principal.js';
import { Returns } from '../http/returns.js';

@ApiTags('tasks')
@Controller('api/tasks')
export class TasksController {
  constructor(
    private readonly tasks: TasksService,
    private readonly read: TasksRead,
  ) {}

  /** Calls and visits people owe to customers: open ones with the most urgent first, ended ones with the latest first. */
  @Get()
  @Access('analyst')
  @Returns(taskPageSchema)
  list(
    @Caller() { userId }: Principal,
    @Query({ schema: taskListQuerySchema }) query: TaskListQuery,
  ): Promise<Page<TaskView>> {
    return this.read.list(query, userId);
  }

  /** How many are open, and how many of them overdue. */
  @Get('counts')
  @Access('analyst')
  @Returns(taskCountsSchema)
  counts(
    @Caller() { userId }: Principal,
    @Query({ schema: taskCountsQuerySchema }) query: TaskCountsQuery,
  ): Promise<TaskCounts> {
    return this.read.counts(query, userId);
  }

  /** Whom a task can be given to. */
  @Get('assignees')
  @Access('analyst')
  @Returns(z.array(assigneeSchema))
  assignees(): Promise<Assignee[]> {
    return this.read.assignees();
  }

  @Get(':id')
  @Access('analyst')
  @Returns(taskSchema)
  one(@Param('id', { schema: idSchema }) id: number): Promise<TaskView> {
    return this.read.get(id);
  }

  /** One that no campaign asks for. */
  @Post()
  @Access('marketer')
  @Returns(taskSchema)
  async create(
    @Caller() { userId }: Principal,
    @Body({ schema: createTaskSchema }) task: CreateTask,
  ): Promise<TaskView> {
    return this.read.get(await this.tasks.create(task, userId));
  }

  /** Gives it to somebody else, or puts it off. */
  @Patch(':id')
  @Access('marketer')
  @Returns(taskSchema)
  async change(
    @Param('id', { schema: idSchema }) id: number,
    @Body({ schema: changeTaskSchema }) change: ChangeTask,
  ): Promise<TaskView> {
    await this.tasks.change(id, change);
    return this.read.get(id);
  }

  /** It was done: an entry of the customer's contact log, and a campaign that waits for the outcome goes on. */
  @Post(':id/complete')
  @Access('marketer')
  @Returns(taskSchema)
  async complete(
    @Param('id', { schema: idSchema }) id: number,
    @Caller() { userId }: Principal,
    @Body({ schema: completeTaskSchema }) end: CompleteTask,
  ): Promise<TaskView> {
    await this.tasks.complete(id, end, userId);
    return this.read.get(id);
  }

  /** It is not to be done any more. */
  @Post(':id/drop')
  @Access('marketer')
  @Returns(taskSchema)
  async drop(
    @Param('id', { schema: idSchema }) id: number,
    @Caller() { userId }: Principal,
  ): Promise<TaskView> {
    await this.tasks.drop(id, userId);
    return this.read.get(id);
  }
}
