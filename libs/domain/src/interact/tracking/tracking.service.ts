import { Injectable } from '@nestjs/common';
import { TemplateRenderError } from '@roundtrip/templates';
import { MessageLinks } from '../messages/message-links.js';
import { MessageRenderer } from '../messages/message-renderer.js';
import { MessagesRead } from '../messages/messages.read.js';
import { HitRecorder, type HitRequest } from './hit-recorder.js';

/** What customers' links lead to. Every token that is not genuine gets the same answer: nothing. */
@Injectable()
export class TrackingService {
  constructor(
    private readonly links: MessageLinks,
    private readonly messages: MessagesRead,
    private readonly renderer: MessageRenderer,
    private readonly hits: HitRecorder,
  ) {}

  /** Keeps the hit and gives the address the link leads to, or `null` for the trap and a link that is none of ours. */
  async click(token: string, request: HitRequest): Promise<string | null> {
    const clicked = this.links.clickOf(token);
    const message = clicked && (await this.messages.stored(clicked.messageId));
    if (!message) return null;
    if (clicked.link === 'trap') {
      await this.hits.trapped(message.id, request);
      return null;
    }
    const target = await unlessUnrenderable(this.renderer.target(message, clicked.link));
    if (target !== null) await this.hits.clicked(message.id, clicked.link, target, request);
    return target;
  }

  /** Keeps the hit of a pixel; a token that is not ours is ignored. */
  async open(token: string, request: HitRequest): Promise<void> {
    const messageId = this.links.messageOf('open', token);
    if (messageId !== null) await this.hits.opened(messageId, request);
  }

  /** The HTML of a mail as it was sent, for "view in browser", or `null`. */
  async webView(token: string): Promise<string | null> {
    const messageId = this.links.messageOf('view', token);
    const message = messageId === null ? undefined : await this.messages.stored(messageId);
    if (message?.channel !== 'email') return null;
    const rendered = await unlessUnrenderable(this.renderer.render(message, 'sent'));
    return rendered?.channel === 'email' ? rendered.html : null;
  }
}

/** A message that cannot be rendered (any more) has no links; everything else is a defect. */
async function unlessUnrenderable<T>(rendering: Promise<T>): Promise<T | null> {
  try {
    return await rendering;
  } catch (error) {
    if (error instanceof TemplateRenderError) return null;
    throw error;
  }
}
