import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import type { Tx } from '../../database/database.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { sharedFacts } from '../templates/message-facts.js';
import type { TaskKind } from './task-kinds.js';
import type { TaskText } from './task-text.js';
import type { TaskOutcome } from './task.schema.js';
import { TasksStore } from './tasks.store.js';

/** What is to be done for each of those who come to a step. */
export interface Assignment {
  campaignId: number;
  step: string;
  kind: TaskKind;
  purpose: 'care' | 'promotion';
  title: TaskText;
  instructions: TaskText;
  outcomes: TaskOutcome[];
  /** Null: the customer's account manager. */
  assigneeId: number | null;
  dueDays: number;
}

/** Somebody who has come to a step; `visit` is the how-manieth of their way. */
export interface Comer {
  enrolmentId: number;
  customerId: number;
  visit: number;
}

/** Makes the tasks of a campaign. */
@Injectable()
export class TaskAssignmentsService {
  constructor(
    private readonly store: TasksStore,
    private readonly workspace: WorkspaceService,
  ) {}

  /** One for each coming to the step, whatever is repeated. */
  async assign(tx: Tx, task: Assignment, comers: readonly Comer[], now: Date): Promise<void> {
    const workspace = await this.workspace.read();
    const { timeZone, locale, currency } = workspace;
    const json = (value: unknown) => JSON.stringify(value);
    await this.store.assign(tx, [
      ...[json(comers), task.campaignId, task.step, task.kind, task.purpose],
      ...[json(task.title), json(task.instructions), json(task.outcomes), task.assigneeId],
      ...[endOfDay(now, task.dueDays, timeZone), now, json(sharedFacts(workspace, now))],
      ...[locale, currency, timeZone],
    ]);
  }
}

/** The last moment of the day so many days after, by the workspace's clocks. */
const endOfDay = (now: Date, days: number, zone: string): Date =>
  DateTime.fromJSDate(now, { zone }).plus({ days }).endOf('day').toJSDate();
