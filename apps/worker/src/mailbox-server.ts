import { Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Config } from '@roundtrip/domain/config/config.js';
import { InteractModule } from '@roundtrip/domain/interact/interact.module.js';
import { MailboxServer } from '@roundtrip/domain/interact/mailbox/mailbox-server.js';

/** The built-in mailbox listens from the worker's start where no mail provider is configured. */
@Injectable()
class MailboxStart implements OnApplicationBootstrap {
  constructor(
    private readonly config: Config,
    private readonly mailbox: MailboxServer,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.env.SMTP_URL) await this.mailbox.url();
  }
}

@Module({ imports: [InteractModule], providers: [MailboxStart] })
export class MailboxServerModule {}
