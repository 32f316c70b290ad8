import { Injectable } from '@nestjs/common';
import type { Sql, Tx } from '../../../database/database.js';
import {
  type FilledList,
  ListTargets,
  type MemberLists,
} from '../../../identify/imports/people/list-targets.js';
import type { ListChoice } from '../../../identify/imports/plan.schema.js';
import type { Fault } from '../../../kernel/errors.js';
import { SegmentsStore } from '../segments.store.js';
import { StaticSegmentsService } from './static-segments.service.js';

const CAUSE = 'import';

/** Segments kept by hand, as files of members fill them. */
@Injectable()
export class ImportedLists implements MemberLists {
  constructor(
    targets: ListTargets,
    private readonly segments: SegmentsStore,
    private readonly lists: StaticSegmentsService,
  ) {
    targets.register(this);
  }

  async faults(sql: Sql, list: ListChoice): Promise<Fault[]> {
    if ('name' in list) return (await this.segments.isNameTaken(sql, list.name, null)) ? [nameTaken] : [];
    const segment = await this.segments.find(sql, list.id);
    return segment?.kind === 'static' ? [] : [noSuchList];
  }

  async fill(tx: Tx, list: ListChoice, customers: string): Promise<FilledList> {
    const id = 'id' in list ? list.id : await this.lists.make(tx, { name: list.name, description: '' }, null);
    const added = await this.lists.addSelected(tx, id, customers, CAUSE);
    return { id, name: (await this.segments.find(tx, id))?.name ?? '', added };
  }
}

const nameTaken: Fault = {
  path: ['list'],
  code: 'name-taken',
  message: 'Another segment has this name.',
};

const noSuchList: Fault = {
  path: ['list'],
  code: 'import-list-unknown',
  message: 'There is no such list.',
};
