import { Inject, Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { ReportServer } from '@roundtrip/domain/interact/delivery/bounces/report-server.js';
import { InteractModule } from '@roundtrip/domain/interact/interact.module.js';
import type { Logger } from '@roundtrip/domain/kernel/logger.js';
import { LOGGER } from '@roundtrip/domain/kernel/tokens.js';

/** Bounces and complaints are taken from the worker's start. */
@Injectable()
class ReportServerStart implements OnApplicationBootstrap {
  constructor(
    private readonly server: ReportServer,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const port = await this.server.start();
    if (port !== null) this.logger.info({ port }, 'the mail server for delivery reports listens');
  }
}

@Module({ imports: [InteractModule], providers: [ReportServerStart] })
export class ReportServerModule {}
