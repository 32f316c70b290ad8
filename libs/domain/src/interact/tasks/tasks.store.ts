import { Injectable } from '@nestjs/common';
import type { Facts } from '@roundtrip/templates';
import { Database, type Sql, type Tx } from '../../database/database.js';
import type { InstantCursor } from '../../kernel/instant-cursor.js';
import {
  ACTIVE_USER,
  ASSIGN,
  ASSIGNEES,
  CHANGE,
  COUNT_TASKS,
  CREATE,
  LOCK_TASK,
  ONE_TASK,
  OPEN_TASKS,
  SETTLE,
  SETTLED_TASKS,
} from './task.sql.js';
import {
  type Assignee,
  type CreateTask,
  type TaskCounts,
  type TaskView,
  USUAL_OUTCOMES,
} from './task.schema.js';

/** A task as it is stored: texts with their variables. */
export interface StoredTask extends Omit<TaskView, 'overdue'> {
  facts: Facts;
  enrolmentId: number | null;
  visit: number | null;
}

/** Whose tasks: null asks for nothing. */
export interface TaskFilter {
  assignee: number | null;
  nobodys: boolean;
  campaignId: number | null;
  customerId: number | null;
}

const valuesOf = ({ assignee, nobodys, campaignId, customerId }: TaskFilter): unknown[] => [
  assignee,
  nobodys,
  campaignId,
  customerId,
];

@Injectable()
export class TasksStore {
  constructor(private readonly database: Database) {}

  async assign(tx: Tx, values: unknown[]): Promise<void> {
    await tx.run(ASSIGN, values);
  }

  /** Null where there is no such customer. */
  async create(
    tx: Tx,
    task: CreateTask,
    { now, by }: { now: Date; by: number | null },
  ): Promise<number | null> {
    const { customerId, kind, purpose, title, instructions, assigneeId, dueAt } = task;
    const json = (value: unknown) => JSON.stringify(value);
    const row = await tx.row<{ id: number }>(CREATE, [
      ...[
        customerId,
        kind,
        purpose,
        json(title),
        json(instructions),
        json(USUAL_OUTCOMES),
        assigneeId,
        dueAt,
      ],
      ...[now, by],
    ]);
    return row?.id ?? null;
  }

  /** The most urgent first. */
  open(
    filter: TaskFilter,
    dueBefore: Date | null,
    after: InstantCursor | null,
    limit: number,
  ): Promise<StoredTask[]> {
    const place = [after?.at ?? null, after?.id ?? null, limit];
    return this.database.rows(OPEN_TASKS, [...valuesOf(filter), dueBefore, ...place]);
  }

  /** The latest first. */
  settled(
    filter: TaskFilter,
    state: 'done' | 'dropped',
    after: InstantCursor | null,
    limit: number,
  ): Promise<StoredTask[]> {
    const place = [after?.at ?? null, after?.id ?? null, limit];
    return this.database.rows(SETTLED_TASKS, [...valuesOf(filter), state, ...place]);
  }

  async count(filter: TaskFilter, now: Date): Promise<TaskCounts> {
    const counts = await this.database.row<TaskCounts>(COUNT_TASKS, [...valuesOf(filter), now]);
    if (!counts) throw new Error('a count returned no row');
    return counts;
  }

  find(id: number, sql: Sql = this.database): Promise<StoredTask | undefined> {
    return sql.row(ONE_TASK, [id]);
  }

  /** Nobody else ends or changes the task until the transaction is over. */
  async lock(tx: Tx, id: number): Promise<StoredTask | undefined> {
    await tx.row(LOCK_TASK, [id]);
    return this.find(id, tx);
  }

  async settle(
    tx: Tx,
    id: number,
    end: { state: 'done' | 'dropped'; outcome: string | null; note: string },
    { now, by }: { now: Date; by: number | null },
  ): Promise<void> {
    await tx.run(SETTLE, [id, end.state, end.outcome, end.note, now, by]);
  }

  /** `undefined` leaves as it is. */
  async change(
    tx: Tx,
    id: number,
    assigneeId: number | null | undefined,
    dueAt: Date | undefined,
  ): Promise<void> {
    await tx.run(CHANGE, [id, assigneeId !== undefined, assigneeId ?? null, dueAt ?? null]);
  }

  assignees(): Promise<Assignee[]> {
    return this.database.rows(ASSIGNEES);
  }

  async isActiveUser(sql: Sql, id: number): Promise<boolean> {
    return (await sql.row(ACTIVE_USER, [id])) !== undefined;
  }
}
