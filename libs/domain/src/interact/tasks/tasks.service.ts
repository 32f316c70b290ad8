import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { ContactsService } from '../../identify/contacts/contacts.service.js';
import { Clock } from '../../kernel/clock.js';
import { conflict, invalid, notFound } from '../../kernel/errors.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import { WaitsService } from '../campaigns/engine/waits.service.js';
import { renderText } from './task-text.js';
import type { ChangeTask, CompleteTask, CreateTask } from './task.schema.js';
import { type StoredTask, TasksStore } from './tasks.store.js';

/** Calls and visits somebody owes to customers: whoever does one says how it ended, and the customer goes on by that. */
@Injectable()
export class TasksService {
  constructor(
    private readonly database: Database,
    private readonly store: TasksStore,
    private readonly contacts: ContactsService,
    private readonly waits: WaitsService,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
  ) {}

  /** By hand. @returns its id */
  create(task: CreateTask, by: number | null): Promise<number> {
    return this.database.transaction(async (tx) => {
      await this.assertActive(tx, task.assigneeId);
      const id = await this.store.create(tx, task, { now: this.clock.now(), by });
      if (id === null) throw notFound('customer', task.customerId);
      return id;
    });
  }

  /** For what a program found out. @param now when it did, in the same transaction */
  async assign(tx: Tx, task: CreateTask, now: Date): Promise<void> {
    if ((await this.store.create(tx, task, { now, by: null })) === null)
      throw notFound('customer', task.customerId);
  }

  /** Gives it to somebody else, or puts it off. */
  change(id: number, { assigneeId, dueAt }: ChangeTask): Promise<void> {
    return this.database.transaction(async (tx) => {
      await this.openTask(tx, id);
      await this.assertActive(tx, assigneeId ?? null);
      await this.store.change(tx, id, assigneeId, dueAt);
    });
  }

  /** The contact is an entry of the customer's log, and whoever waits for the outcome goes on at once. */
  complete(id: number, { outcome, note, satisfaction }: CompleteTask, by: number | null): Promise<void> {
    return this.database.transaction(async (tx) => {
      const task = await this.openTask(tx, id);
      const now = this.clock.now();
      if (!task.outcomes.some((each) => each.id === outcome)) throw outcomeUnknown(outcome);
      await this.store.settle(tx, id, { state: 'done', outcome, note }, { now, by });
      const entry = {
        ...{ externalId: `task:${id}`, customer: { id: task.customerId }, kind: task.kind, at: now },
        ...{ phase: null, satisfaction, suggestion: null, suggestionRating: null },
        note: await this.entryOf(task, outcome, note),
      };
      await this.contacts.upsertMany([entry], by, tx);
      await this.goOn(tx, task, now);
    });
  }

  /** It is not to be done any more: nobody was spoken with, and the customer goes on all the same. */
  drop(id: number, by: number | null): Promise<void> {
    return this.database.transaction(async (tx) => {
      const task = await this.openTask(tx, id);
      const now = this.clock.now();
      await this.store.settle(tx, id, { state: 'dropped', outcome: null, note: '' }, { now, by });
      await this.goOn(tx, task, now);
    });
  }

  private async openTask(tx: Tx, id: number): Promise<StoredTask> {
    const task = await this.store.lock(tx, id);
    if (!task) throw notFound('task', id);
    if (task.state !== 'open') throw conflict('task-ended', `The task ${id} has ended already.`, { id });
    return task;
  }

  private async assertActive(tx: Tx, userId: number | null): Promise<void> {
    if (userId !== null && !(await this.store.isActiveUser(tx, userId))) throw assigneeUnknown(userId);
  }

  private async entryOf(
    { title, facts, outcomes }: StoredTask,
    outcome: string,
    note: string,
  ): Promise<string> {
    const { locale } = await this.workspace.read();
    const rendered = await renderText(title, facts);
    const name = outcomes.find(({ id }) => id === outcome)?.name ?? outcome;
    const head = `${locale.startsWith('zh') ? rendered['zh-CN'] : rendered.en} – ${name}`;
    return (note === '' ? head : `${head}\n${note}`).slice(0, LONGEST_ENTRY);
  }

  private async goOn(tx: Tx, { enrolmentId, visit }: StoredTask, now: Date): Promise<void> {
    if (enrolmentId !== null && visit !== null) await this.waits.settled(tx, enrolmentId, visit, now);
  }
}

const LONGEST_ENTRY = 5000;

const outcomeUnknown = (outcome: string) =>
  invalid([
    {
      ...{ path: ['outcome'], code: 'task-outcome-unknown', params: { outcome } },
      message: `The task cannot end by "${outcome}".`,
    },
  ]);

const assigneeUnknown = (id: number) =>
  invalid([
    {
      ...{ path: ['assigneeId'], code: 'task-assignee-unknown', params: { id } },
      message: `There is no active user ${id}.`,
    },
  ]);
