import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../../database/database.js';
import { Settings } from '../../../database/settings.js';
import { TouchedService } from '../../../identify/touched/touched.service.js';
import { Clock } from '../../../kernel/clock.js';
import { conflict, invalid, notFound } from '../../../kernel/errors.js';
import { workspaceSettings } from '../../../workspace/workspace-settings.js';
import type { NameSegment } from '../segment.schema.js';
import { SegmentRefreshStore } from '../segment-refresh.store.js';
import { SegmentsStore } from '../segments.store.js';
import type {
  AddMembers,
  CreateStaticSegment,
  MembersAdded,
  RemoveMembers,
} from './static-segment.schema.js';
import {
  addMembers,
  addSelected,
  copyMembers,
  findEntries,
  markWritten,
  removeMembers,
} from './static-segment.sql.js';

const SHOWN_UNKNOWN = 100;
const COPY_CAUSE = 'copied';

/**
 * Segments that people keep: no refresh touches them. Entries and exits are transitions like all others, and who moved
 * is looked at again, because rules may ask who is in the list.
 */
@Injectable()
export class StaticSegmentsService {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly segments: SegmentsStore,
    private readonly refreshes: SegmentRefreshStore,
    private readonly touched: TouchedService,
  ) {}

  /** A new list of pasted entries, or of another segment's members of this moment. */
  async create(input: CreateStaticSegment, userId: number | null): Promise<{ id: number } & MembersAdded> {
    return this.database.transaction(async (tx) => {
      const id = await this.make(tx, input, userId);
      const result = await this.addFound(tx, id, input.entries, 'by-hand');
      if (input.copyOf !== undefined) result.added += await this.copy(tx, id, input.copyOf);
      return { id, ...result };
    });
  }

  /** An empty list, held until the transaction ends. */
  async make(tx: Tx, input: NameSegment, userId: number | null): Promise<number> {
    await this.segments.lockSaving(tx);
    if (await this.segments.isNameTaken(tx, input.name, null))
      throw invalid([{ path: ['name'], code: 'name-taken', message: 'Another segment has this name.' }]);
    const id = await this.segments.insert(tx, { ...input, rule: null }, userId, this.clock.now());
    await this.refreshes.lock(tx, [id]);
    return id;
  }

  /**
   * Adds those whom a select of one column of ids gives (trusted SQL text, never input); gives how many were not in it.
   * @throws DomainError where there is no such list.
   */
  async addSelected(tx: Tx, id: number, select: string, cause: string): Promise<number> {
    await this.lockList(tx, id);
    const before = await this.membersOf(tx, id);
    const added = (await this.write(tx, addSelected(select), id, cause)) - before;
    await this.touched.touchFrom(tx, select, 'segment');
    return added;
  }

  async add(id: number, { entries, cause }: AddMembers): Promise<MembersAdded> {
    return this.database.transaction(async (tx) => {
      await this.lockList(tx, id);
      return this.addFound(tx, id, entries, cause);
    });
  }

  /** Those who are not in it are left as they are. */
  async remove(id: number, { customerIds, cause }: RemoveMembers): Promise<void> {
    await this.database.transaction((tx) => this.put(tx, id, customerIds, false, cause));
  }

  /**
   * Puts customers on the list, or takes them off; who is on it already, or is not, is left as they are.
   * @throws DomainError where there is no such list.
   */
  async put(tx: Tx, id: number, customerIds: number[], on: boolean, cause: string): Promise<void> {
    await this.lockList(tx, id);
    await this.write(tx, on ? addMembers : removeMembers, id, cause, customerIds);
    await this.touched.touch(tx, customerIds, 'segment');
  }

  private async addFound(tx: Tx, id: number, entries: string[], cause: string): Promise<MembersAdded> {
    const found = await tx.rows<{ text: string; id: number | null }>(findEntries, [entries]);
    const customers = [...new Set(found.flatMap((each) => each.id ?? []))];
    const unknown = found.filter((each) => each.id === null).map(({ text }) => text);
    const before = await this.membersOf(tx, id);
    const added = (await this.write(tx, addMembers, id, cause, customers)) - before;
    await this.touched.touch(tx, customers, 'segment');
    return {
      added,
      present: customers.length - added,
      unknown: unknown.slice(0, SHOWN_UNKNOWN),
      unknownCount: unknown.length,
    };
  }

  /** Nothing asks yet for a list that is just being made, so nobody has to be looked at again. */
  private async copy(tx: Tx, id: number, from: number): Promise<number> {
    if (!(await this.segments.find(tx, from))) throw notFound('segment', from);
    const before = await this.membersOf(tx, id);
    return (await this.write(tx, copyMembers, id, COPY_CAUSE, from)) - before;
  }

  /** The number of members afterwards. */
  private async write(
    tx: Tx,
    statement: string,
    id: number,
    cause: string,
    ...whom: (number[] | number)[]
  ): Promise<number> {
    const { timeZone } = await this.settings.read(workspaceSettings, tx);
    const now = this.clock.now();
    await tx.run(statement, [id, cause, now, timeZone, ...whom]);
    return (await tx.row<{ members: number }>(markWritten, [id, now]))?.members ?? 0;
  }

  private async membersOf(tx: Tx, id: number): Promise<number> {
    return (await this.segments.find(tx, id))?.memberCount ?? 0;
  }

  private async lockList(tx: Tx, id: number): Promise<void> {
    await this.refreshes.lock(tx, [id]);
    const segment = await this.segments.find(tx, id);
    if (!segment) throw notFound('segment', id);
    if (segment.kind === 'rule')
      throw conflict('segment-has-a-rule', `The members of segment ${id} are its rule's to say.`, { id });
  }
}
