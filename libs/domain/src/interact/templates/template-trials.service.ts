import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type CompiledTemplate,
  isChinese,
  type MessageFacts,
  render,
  type RenderedMessage,
  TemplateRenderError,
} from '@roundtrip/templates';
import { z } from 'zod';
import { Clock } from '../../kernel/clock.js';
import { conflict, invalid } from '../../kernel/errors.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import type { DeliveryOutcome } from '../delivery/channel.js';
import { SmsChannel } from '../delivery/sms/sms-channel.js';
import { SmtpChannel } from '../delivery/smtp-channel.js';
import type { ChannelName } from '../messages/message.schema.js';
import { compileOrRefuse } from './compile-or-refuse.js';
import type { TemplateTrial, TryTemplate } from './preview.schema.js';
import { ShownTemplateRead } from './shown-template.read.js';

const ADDRESS = { email: z.email(), sms: z.string().regex(/^\+[1-9]\d{5,14}$/) } as const;

/** One message to people of the company, by the real way out. It is on nobody's record, and no policy applies to it. */
@Injectable()
export class TemplateTrialsService {
  constructor(
    private readonly shown: ShownTemplateRead,
    private readonly mail: SmtpChannel,
    private readonly sms: SmsChannel,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `input-invalid` for a template that does not compile, or an address its channel cannot reach */
  async send({ to, ...input }: TryTemplate): Promise<TemplateTrial> {
    const { source, facts } = await this.shown.read(input);
    const { compiled } = await compileOrRefuse(source);
    return this.sendCompiled(compiled, facts, to, input.locale);
  }

  /**
   * In the customer's language, or in the one wished for.
   * @throws DomainError `input-invalid` for an address, or with the code of a TemplateRenderError
   */
  async sendCompiled(
    compiled: CompiledTemplate,
    facts: MessageFacts,
    to: readonly string[],
    locale: string = facts.customer.locale,
  ): Promise<TemplateTrial> {
    refuseImpossible(compiled.channel, to);
    const message = rendered(compiled, facts, locale);
    const results = [...new Set(to)].map(async (address) => {
      const outcome = await this.hand(message, address);
      const reason = outcome.kind === 'accepted' ? null : outcome.reason;
      return { to: address, outcome: outcome.kind, reason, response: outcome.response };
    });
    return { results: await Promise.all(results) };
  }

  private async hand(message: RenderedMessage, to: string): Promise<DeliveryOutcome> {
    const at = this.clock.now();
    // An operator knows its approved texts to the letter, so only a mail can say that it is a test.
    if (message.channel === 'sms') return this.sms.sendAlone({ to, text: message.text, at });
    const { senderName: name, senderEmail: email } = await this.workspace.read();
    const { html, text, locale } = message;
    const subject = `${isChinese(locale) ? '【测试】' : '[Test] '}${message.subject}`;
    const content = { kind: 'email', subject, html, text } as const;
    return this.mail.sendAlone({ to, name: randomUUID(), content, sender: { name, email }, locale, at });
  }
}

function refuseImpossible(channel: ChannelName, to: readonly string[]): void {
  const faults = to.flatMap((address, index) =>
    ADDRESS[channel].safeParse(address).success ? [] : [impossible(channel, address, index)],
  );
  if (faults.length > 0) throw invalid(faults);
}

const IMPOSSIBLE = { email: 'trial-address-email', sms: 'trial-address-sms' } as const;

const impossible = (channel: ChannelName, address: string, index: number) => ({
  path: ['to', index],
  code: IMPOSSIBLE[channel],
  params: { address },
  message: `"${address}" is no address of the channel ${channel}.`,
});

function rendered(compiled: CompiledTemplate, facts: MessageFacts, locale: string): RenderedMessage {
  try {
    return render(compiled, { locale, facts });
  } catch (error) {
    if (!(error instanceof TemplateRenderError)) throw error;
    throw conflict(error.code, error.message, { ...error.params });
  }
}
