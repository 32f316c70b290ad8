import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '@roundtrip/domain/database/database.js';
import { DomainError } from '@roundtrip/domain/kernel/errors.js';
import { z } from 'zod';
import { Access } from '../http/access.js';
import { Returns } from '../http/returns.js';

const healthSchema = z.object({ status: z.literal('ok') });
const PATIENCE_MS = 2000;

@ApiTags('health')
@Controller('health')
@Access('public')
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process runs. */
  @Get('live')
  @Returns(healthSchema)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can work: its database answers within two seconds. */
  @Get('ready')
  @Returns(healthSchema)
  async ready(): Promise<{ status: 'ok' }> {
    let timer: NodeJS.Timeout | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('silence')), PATIENCE_MS);
    });
    try {
      await Promise.race([this.database.row('select 1'), silence]);
      return { status: 'ok' };
    } catch {
      throw new DomainError('unavailable', 'database-unavailable', 'The database does not answer.');
    } finally {
      clearTimeout(timer);
    }
  }
}
