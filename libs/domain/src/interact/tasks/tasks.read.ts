import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/errors.js';
import { decodeInstantCursor, instantCursor } from '../../kernel/instant-cursor.js';
import { type Page, toPage } from '../../kernel/page.js';
import { renderText } from './task-text.js';
import type { Assignee, TaskCounts, TaskCountsQuery, TaskListQuery, TaskView } from './task.schema.js';
import { type StoredTask, type TaskFilter, TasksStore } from './tasks.store.js';

/** Tasks with their texts rendered. */
@Injectable()
export class TasksRead {
  constructor(
    private readonly store: TasksStore,
    private readonly clock: Clock,
  ) {}

  /** Open ones with the most urgent first, ended ones with the latest first. @param me who asks; null for a program */
  async list(query: TaskListQuery, me: number | null): Promise<Page<TaskView>> {
    const { state, limit, after } = query;
    const filter = filterOf(query, me);
    const cursor = decodeInstantCursor(after);
    const isOpen = state === 'open' || state === 'overdue';
    const rows = isOpen
      ? await this.store.open(filter, state === 'overdue' ? this.clock.now() : null, cursor, limit + 1)
      : await this.store.settled(filter, state, cursor, limit + 1);
    const page = toPage(rows, limit, (row) =>
      instantCursor(isOpen ? row.dueAt : (row.settledAt ?? row.dueAt), row.id),
    );
    return { ...page, rows: await Promise.all(page.rows.map((row) => this.view(row))) };
  }

  counts(query: TaskCountsQuery, me: number | null): Promise<TaskCounts> {
    return this.store.count(filterOf(query, me), this.clock.now());
  }

  assignees(): Promise<Assignee[]> {
    return this.store.assignees();
  }

  async get(id: number): Promise<TaskView> {
    const task = await this.store.find(id);
    if (!task) throw notFound('task', id);
    return this.view(task);
  }

  private async view({ facts, enrolmentId: _, visit: __, ...task }: StoredTask): Promise<TaskView> {
    const [title, instructions] = await Promise.all([
      renderText(task.title, facts),
      renderText(task.instructions, facts),
    ]);
    const overdue = task.state === 'open' && task.dueAt < this.clock.now();
    return { ...task, title, instructions, overdue };
  }
}

/** A program has no tasks of its own. */
const NOBODY = 0;

const filterOf = ({ assignee, campaignId, customerId }: TaskCountsQuery, me: number | null): TaskFilter => ({
  assignee: assignee === 'me' ? (me ?? NOBODY) : typeof assignee === 'number' ? assignee : null,
  nobodys: assignee === 'nobody',
  campaignId: campaignId ?? null,
  customerId: customerId ?? null,
});
