import { type KeyObject, X509Certificate } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from '../../../../kernel/logger.js';
import { Recent } from '../../../../kernel/recent.js';
import { LOGGER } from '../../../../kernel/tokens.js';
import { HttpExchange } from '../../sms/http/http-exchange.js';
import { jsonOf, type MailCall } from './mail-report.js';
import {
  isCertificateAddress,
  isGenuine,
  leadsToAmazon,
  type SnsMessage,
  snsMessageSchema,
} from './sns-message.js';

const CERTIFICATE_MS = 3_600_000;

/** Reads what Amazon SNS posts, by the certificate it names, which is Amazon's or none. */
@Injectable()
export class SnsReader {
  private readonly keys = new Recent<KeyObject>(CERTIFICATE_MS, 10);

  constructor(
    private readonly http: HttpExchange,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** `null` where the call is not Amazon's, or of another topic. The question whether we want notifications is answered. */
  async read({ body }: MailCall, topicArn: string): Promise<SnsMessage | null> {
    const parsed = snsMessageSchema.safeParse(jsonOf(body.toString('utf8')));
    if (!parsed.success || parsed.data.TopicArn !== topicArn) return null;
    const message = parsed.data;
    if (!isCertificateAddress(message.SigningCertURL)) return null;
    const key = await this.keys.get(message.SigningCertURL, () => this.keyAt(message.SigningCertURL));
    if (!key || !isGenuine(message, key)) return null;
    if (message.Type === 'SubscriptionConfirmation') await this.confirm(message);
    return message;
  }

  private async keyAt(url: string): Promise<KeyObject | null> {
    const exchange = await this.http.send({ method: 'GET', url, headers: {}, body: '' });
    if (!('answer' in exchange) || exchange.answer.status !== 200) {
      this.logger.warn({ url }, 'a certificate of Amazon SNS could not be fetched');
      return null;
    }
    return new X509Certificate(exchange.answer.body).publicKey;
  }

  private async confirm({ SubscribeURL: url = '', TopicArn }: SnsMessage): Promise<void> {
    if (!leadsToAmazon(url)) return;
    const exchange = await this.http.send({ method: 'GET', url, headers: {}, body: '' });
    const status = 'answer' in exchange ? exchange.answer.status : exchange.failure;
    this.logger.info({ topic: TopicArn, status }, 'a subscription of Amazon SNS was confirmed');
  }
}
