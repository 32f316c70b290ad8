import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../database/database.js';
import { TouchedService } from '../../identify/touched/touched.service.js';
import { Clock } from '../../kernel/clock.js';
import { TokenSigner } from '../../kernel/signed-token.js';
import { BURST_MS, CROWD_MS, type Hit, hitVerdict, type MachineSign, TRAP_MS } from './hit-verdict.js';
import { ReactionsStore } from './reactions.store.js';

/** What a request tells about who makes it. */
export interface HitRequest extends Pick<Hit, 'method' | 'userAgent' | 'acceptLanguage' | 'purposeHeaders'> {
  /** The public address (of IPv6 its first 64 bits); `null` where none is known. */
  network: string | null;
}

/** A hit on its way into the records. */
interface NewHit {
  messageId: number;
  kind: Hit['kind'];
  link: number | 'trap' | null;
  detail: Record<string, unknown>;
  at: Date;
  /** A fingerprint of the request's network. */
  network: string | null;
}

/** Keeps hits on the links and pixels of messages, each with the verdict who made it. */
@Injectable()
export class HitRecorder {
  constructor(
    private readonly database: Database,
    private readonly store: ReactionsStore,
    private readonly touched: TouchedService,
    private readonly clock: Clock,
    private readonly signer: TokenSigner,
  ) {}

  /** A human's hit touches the customer, so that segments built on reactions see it; a machine's is only kept. */
  async opened(messageId: number, request: HitRequest): Promise<void> {
    await this.record(messageId, 'opened', null, request, {});
  }

  async clicked(messageId: number, link: number, target: string, request: HitRequest): Promise<void> {
    await this.record(messageId, 'clicked', link, request, { target });
  }

  /** Somebody followed the link that no reader can see. */
  async trapped(messageId: number, request: HitRequest): Promise<void> {
    await this.record(messageId, 'clicked', 'trap', request, {});
  }

  private async record(
    messageId: number,
    kind: Hit['kind'],
    link: NewHit['link'],
    request: HitRequest,
    detail: Record<string, unknown>,
  ): Promise<void> {
    const network = request.network && this.signer.fingerprint('network', request.network);
    const hit = { messageId, kind, link, detail, at: this.clock.now(), network };
    await this.database.transaction(async (tx) => {
      const message = await this.store.lockMessage(tx, messageId, hit.at);
      if (!message) return;
      const { acceptedAt, customerId } = message;
      const judged = hitVerdict({
        ...request,
        kind,
        at: hit.at,
        acceptedAt,
        ...(await this.company(tx, hit, customerId)),
      });
      await this.keep(tx, hit, judged);
      if (judged.verdict === 'human') await this.touched.touch(tx, [customerId], kind);
      else await this.unmask(tx, hit, judged.why);
    });
  }

  /** What else was hit along with it. */
  private async company(
    tx: Tx,
    { messageId, link, at, network }: NewHit,
    customerId: number,
  ): Promise<Pick<Hit, 'trapped' | 'linksInBurst' | 'customersInCrowd'>> {
    const trapped =
      link === 'trap' || (await this.store.trappedSince(tx, messageId, network, before(at, TRAP_MS)));
    const links = link === null ? [] : await this.store.linksSince(tx, messageId, before(at, BURST_MS));
    const others =
      network === null ? 0 : await this.store.othersInNetwork(tx, network, customerId, before(at, CROWD_MS));
    return { trapped, linksInBurst: new Set([...links, link]).size, customersInCrowd: others + 1 };
  }

  private async keep(tx: Tx, hit: NewHit, judged: ReturnType<typeof hitVerdict>): Promise<void> {
    const { messageId, kind, link, detail, at, network } = hit;
    const why = judged.verdict === 'machine' ? { why: judged.why } : {};
    await this.store.insert(tx, {
      messageId,
      kind,
      verdict: judged.verdict,
      ...(typeof link === 'number' ? { link } : {}),
      detail: { ...detail, ...why },
      at,
      network,
    });
  }

  /** Some signs tell of earlier hits too that they were the same machine's; their customers are looked at again. */
  private async unmask(tx: Tx, { messageId, at, network }: NewHit, why: MachineSign): Promise<void> {
    const demoted: number[] = [];
    if (why === 'all-links')
      demoted.push(...(await this.store.demoteBurst(tx, messageId, why, before(at, BURST_MS))));
    if (why === 'trap')
      demoted.push(...(await this.store.demoteTrapped(tx, messageId, why, before(at, TRAP_MS), network)));
    if (why === 'many-mailboxes' && network !== null)
      demoted.push(...(await this.store.demoteCrowd(tx, network, why, before(at, CROWD_MS))));
    await this.touched.touch(tx, [...new Set(demoted)], 'unmasked');
  }
}

const before = (at: Date, milliseconds: number): Date => new Date(at.getTime() - milliseconds);
