import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { WorkspaceService } from '../../../workspace/workspace.service.js';
import type { SmtpTarget } from '../smtp/smtp-target.js';
import { shortened } from '../smtp-outcome.js';
import type { MailTrial, TryMail } from './mail-provider.schema.js';
import { MailProvidersService } from './mail-providers.service.js';
import { MailSecrets, type OpenedSecrets } from './mail-secrets.js';
import { targetOf } from './provider-target.js';
import { trialMail } from './trial-mail.js';

/** What nodemailer calls it, and what it means for whoever looks. */
const OUTCOMES: Readonly<Record<string, MailTrial['outcome']>> = {
  EDNS: 'unreachable',
  ECONNECTION: 'unreachable',
  ECONNREFUSED: 'unreachable',
  ENOTFOUND: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ESOCKET: 'unreachable',
  ETLS: 'not-secure',
  EREQUIRETLS: 'not-secure',
  EAUTH: 'login-refused',
  ENOAUTH: 'login-refused',
};
const PATIENCE_MS = 10_000;

/**
 * Looks whether a provider's settings are right, and sends one mail to oneself. By nodemailer, an implementation that is not
 * ours: what it gets through to, everybody else gets through to.
 */
@Injectable()
export class MailTrialService {
  constructor(
    private readonly providers: MailProvidersService,
    private readonly secrets: MailSecrets,
    private readonly workspace: WorkspaceService,
  ) {}

  /** Connects, secures the connection and logs in. */
  check(id: number): Promise<MailTrial> {
    return this.by(id, async (transport) => {
      await transport.verify();
      return 'The server is ready to take mail.';
    });
  }

  async send(id: number, { to }: TryMail): Promise<MailTrial> {
    const { senderName: name, senderEmail: address, locale } = await this.workspace.read();
    return this.by(id, async (transport) => {
      const sent = await transport.sendMail({ from: { name, address }, to, ...trialMail(locale) });
      return sent.response;
    });
  }

  private async by(id: number, work: (transport: Transport) => Promise<string>): Promise<MailTrial> {
    const stored = await this.providers.find(id);
    const opened = this.secrets.open(stored);
    if (!opened)
      return {
        outcome: 'login-refused',
        response: 'The password has to be entered again: it cannot be opened.',
      };
    const transport = transportTo(targetOf(stored, opened.password), opened.dkim);
    try {
      return { outcome: 'accepted', response: shortened(await work(transport)) };
    } catch (error) {
      return failure(error as NodeJS.ErrnoException & { response?: string });
    } finally {
      transport.close();
    }
  }
}

function transportTo(
  { host, port, secure, requireTls, ignoreTls, auth }: SmtpTarget,
  dkim: OpenedSecrets['dkim'],
) {
  return createTransport({
    ...{ host, port, secure, ignoreTLS: ignoreTls, requireTLS: requireTls },
    ...{ connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
    ...(auth ? { auth: { user: auth.user, pass: auth.password } } : {}),
    ...(dkim ? { dkim: { domainName: dkim.domain, keySelector: dkim.selector, privateKey: dkim.pem } } : {}),
  });
}
type Transport = ReturnType<typeof transportTo>;

function failure({ code = '', response, message }: NodeJS.ErrnoException & { response?: string }): MailTrial {
  const isCertificate = /certificate|self.signed|wrong version number|ssl|tls/i.test(message);
  const outcome = isCertificate ? 'not-secure' : (OUTCOMES[code] ?? 'refused');
  return { outcome, response: shortened(response ?? message) };
}
