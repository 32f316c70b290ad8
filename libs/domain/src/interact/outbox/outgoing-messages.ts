import { Injectable } from '@nestjs/common';
import { type CompiledTemplate, TemplateRenderError } from '@roundtrip/templates';
import { Clock } from '../../kernel/clock.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import type { DeliveryOutcome, OutgoingMessage, Sender } from '../delivery/channel.js';
import { CompiledTemplates } from '../messages/compiled-templates.js';
import { MessageLinks } from '../messages/message-links.js';
import { MessageRenderer } from '../messages/message-renderer.js';
import type { TrackingHistory } from '../tracking/tracking-rules.schema.js';
import { TrackingRulesService } from '../tracking/tracking-rules.service.js';
import type { DueMessage } from './outbox.store.js';

/** What all messages of a batch share. */
export interface BatchContext {
  sender: Sender;
  templates: ReadonlyMap<number, CompiledTemplate>;
  history: TrackingHistory;
}

/** Makes of a claimed message what a channel delivers. */
@Injectable()
export class OutgoingMessages {
  constructor(
    private readonly templates: CompiledTemplates,
    private readonly renderer: MessageRenderer,
    private readonly links: MessageLinks,
    private readonly rules: TrackingRulesService,
    private readonly workspace: WorkspaceService,
    private readonly clock: Clock,
  ) {}

  async prepare(messages: readonly DueMessage[]): Promise<BatchContext> {
    const { senderName: name, senderEmail: email } = await this.workspace.read();
    const versions = messages.map(({ templateVersionId }) => templateVersionId);
    const [templates, history] = await Promise.all([this.templates.of(versions), this.rules.history()]);
    return { sender: { name, email }, templates, history };
  }

  /** The message to deliver, or the outcome of one that cannot be made: it is rejected, and the others go. */
  compose(
    message: DueMessage,
    { sender, templates, history }: BatchContext,
  ): { outgoing: OutgoingMessage } | { outcome: DeliveryOutcome } {
    const { id, channel, purpose, address, locale, facts, via } = message;
    const template = templates.get(message.templateVersionId);
    if (template?.channel !== channel) return unrenderable('template-missing', 'There is no such template.');
    try {
      const rendered = this.renderer.renderWith({ template, history }, message, 'sent');
      const content =
        rendered.channel === 'email'
          ? { kind: 'email' as const, subject: rendered.subject, html: rendered.html, text: rendered.text }
          : { kind: 'sms' as const, text: rendered.text };
      const at = this.clock.now();
      const unsubscribe = purpose === 'transactional' ? null : this.unsubscribe(id, sender);
      const recipientName = nameOf(facts);
      return {
        outgoing: {
          id,
          channel,
          purpose,
          address,
          locale,
          content,
          sender,
          recipientName,
          unsubscribe,
          at,
          via,
        },
      };
    } catch (error) {
      if (error instanceof TemplateRenderError) return unrenderable(error.code, error.message);
      throw error;
    }
  }

  private unsubscribe(id: number, { email }: Sender): { https: string; mailto: string } {
    const subject = `unsubscribe%20${this.links.token('unsubscribe', id)}`;
    return { https: this.links.url('unsubscribe', id), mailto: `mailto:${email}?subject=${subject}` };
  }
}

const unrenderable = (reason: string, response: string): { outcome: DeliveryOutcome } => ({
  outcome: { kind: 'rejected', reason, response },
});

function nameOf(facts: DueMessage['facts']): string | null {
  const customer = facts['customer'] as { name?: unknown } | undefined;
  return typeof customer?.name === 'string' ? customer.name : null;
}
