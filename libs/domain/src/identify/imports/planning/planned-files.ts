import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { conflict, type Fault, invalid } from '../../../kernel/errors.js';
import { CurrencyRatesRead } from '../../currencies/currency-rates.read.js';
import type { StatedFormat } from '../detect-file.js';
import type { StoredDetection } from '../import.schema.js';
import type { StoredImport } from '../imports.store.js';
import type { ImportPlan } from '../plan.schema.js';
import { HEAD_BYTES } from '../reading/file-probe.js';
import { FileChunks } from '../upload/file-chunks.js';
import { ListTargets } from '../people/list-targets.js';
import { recognise, scanSmall } from '../upload/recognise-file.js';
import { planFaults } from './plan-faults.js';

/** Files seen through what a person says of them. */
@Injectable()
export class PlannedFiles {
  constructor(
    private readonly chunks: FileChunks,
    private readonly currencies: CurrencyRatesRead,
    private readonly targets: ListTargets,
    private readonly database: Database,
  ) {}

  /** What is known of the file, read as the plan says. @throws DomainError `input-invalid` with every fault. */
  async fitting(file: StoredImport, plan: ImportPlan): Promise<StoredDetection> {
    const detected = isAs(file.detected, plan) ? file.detected : await this.detectAs(file, plan.format);
    const { rates } = await this.currencies.known();
    const faults = [...planFaults(plan, detected, rates.keys()), ...(await this.listFaults(plan))];
    if (faults.length > 0) throw invalid(faults);
    return detected;
  }

  private async listFaults({ target, list }: ImportPlan): Promise<Fault[]> {
    if (target !== 'members') return [];
    return list ? this.targets.lists.faults(this.database, list) : [noList];
  }

  /** What the file is when what the person states is so. @throws ImportFileError when it cannot be that. */
  async detectAs({ id, fileBytes, detected }: StoredImport, stated: StatedFormat): Promise<StoredDetection> {
    const { encoding } = detected.format;
    for await (const first of this.chunks.read(id)) {
      const seen = recognise(first.subarray(0, HEAD_BYTES), fileBytes, { encoding, ...stated });
      return scanSmall(seen, fileBytes, () => this.chunks.read(id));
    }
    throw conflict('import-file-gone', 'The file was imported, and is not kept any longer.');
  }
}

const noList: Fault = {
  path: ['list'],
  code: 'import-list-missing',
  message: 'Choose the list the members go on.',
};

const isAs = ({ format }: StoredDetection, { format: stated }: ImportPlan): boolean =>
  format.encoding === stated.encoding &&
  format.delimiter === stated.delimiter &&
  format.hasHeader === stated.hasHeader;
