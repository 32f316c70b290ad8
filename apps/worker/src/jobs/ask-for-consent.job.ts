import { Injectable } from '@nestjs/common';
import { ConsentRequestMails } from '@roundtrip/domain/interact/preferences/consent-request-mails.js';
import type { JobPayloads } from '@roundtrip/domain/jobs/job-types.js';
import type { JobHandler } from './job-handler.js';

@Injectable()
export class AskForConsentJob implements JobHandler<'ask-for-consent'> {
  readonly job = 'ask-for-consent';

  constructor(private readonly mails: ConsentRequestMails) {}

  async run(request: JobPayloads['ask-for-consent']): Promise<void> {
    await this.mails.send(request);
  }
}
