import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../database/database.js';
import { NamedRowsService } from '../../customers/named-rows.service.js';
import { toOutcomeCounts } from '../../origin.js';
import { fieldReaderOf } from '../planning/plan-readers.js';
import { acceptedRows } from '../running/accepted-rows.js';
import { copyIn } from '../running/copy-in.js';
import { copyRow } from '../running/copy-text.js';
import type { ImportRun, RunOutcome, TargetImport } from '../running/import-run.js';
import { ListTargets } from './list-targets.js';
import { copyIntoStaging, countKnown, knownPeople, openStaging, strangers } from './named-people.sql.js';
import { personCells } from './person-cells.js';

/**
 * Files that name customers: those who are known go on a list, the others come back as rejected rows, so that the file
 * and the customers are matched either way.
 */
@Injectable()
export class MemberImport implements TargetImport {
  constructor(
    private readonly named: NamedRowsService,
    private readonly targets: ListTargets,
  ) {}

  async run(tx: Tx, run: ImportRun): Promise<RunOutcome> {
    const { list } = run.plan;
    if (!list) throw new Error('a plan for members was saved without a list');
    await tx.run(openStaging);
    await copyIn(tx, copyIntoStaging, personRows(run));
    run.enter('matching');
    await this.named.name(tx, 'named_person');
    const refused = await tx.rows<{ line: number; code: string }>(strangers);
    await run.rejected.addLines(
      new Map(refused.map(({ line, code }) => [line, code])),
      run.bytes(),
      run.detected.format,
    );
    run.enter('writing');
    const { id, name, added } = await this.targets.lists.fill(tx, list, knownPeople);
    const known = (await tx.row<{ known: number }>(countKnown))?.known ?? 0;
    return {
      customers: toOutcomeCounts([]),
      orders: null,
      facts: { created: added, updated: 0, unchanged: known - added, rejected: refused.length },
      list: run.mode === 'apply' || 'id' in list ? { id, name } : null,
    };
  }
}

async function* personRows(run: ImportRun): AsyncGenerator<string, void, void> {
  const read = fieldReaderOf('members', run.plan, run.detected);
  for await (const rows of acceptedRows(run, read))
    yield rows.map((row) => copyRow(personCells(row))).join('');
}
