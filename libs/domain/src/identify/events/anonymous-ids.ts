import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { handOver, knownLinks, lockAnonymousIds, writeLinks } from './anonymous-ids.sql.js';

/** A customer was named together with an anonymous id. */
export interface AnonymousLink {
  anonymousId: string;
  customerId: number;
  at: Date;
  /** Of the event or call that said so. */
  key: string;
}

/**
 * Whose an anonymous id is: the customer who was the first to be named together with it, by the time it happened and
 * not by the time it came in, so that the same links in any order end the same. Who logs in later on the same device is
 * known by name, and takes nothing over.
 */
@Injectable()
export class AnonymousIds {
  /**
   * Writes down whose ids are, and hands over the events that waited. To be called before events of the `asked` ids are
   * written in the same transaction. Gives the customers who won or lost events.
   */
  async settle(tx: Tx, links: AnonymousLink[], asked: string[]): Promise<number[]> {
    const first = firstOfEach(links);
    const candidates = await this.news(tx, first);
    if (candidates.length + asked.length === 0) return [];
    await tx.run(lockAnonymousIds, [asked, candidates.map(({ anonymousId }) => anonymousId)]);
    if (candidates.length === 0) return [];
    const before = await this.known(tx, candidates);
    const news = candidates.filter((link) => isNews(link, before));
    await this.write(tx, news);
    return this.handOver(tx, news, before);
  }

  /** What is not known yet; most links say again what was said before, and need no lock. */
  private async news(tx: Tx, links: AnonymousLink[]): Promise<AnonymousLink[]> {
    if (links.length === 0) return [];
    const known = await this.known(tx, links);
    return links.filter((link) => isNews(link, known));
  }

  private async known(tx: Tx, links: AnonymousLink[]): Promise<Map<string, AnonymousLink>> {
    const rows = await tx.rows<AnonymousLink>(knownLinks, [links.map(({ anonymousId }) => anonymousId)]);
    return new Map(rows.map((link) => [link.anonymousId, link]));
  }

  private async write(tx: Tx, links: AnonymousLink[]): Promise<void> {
    const column = <K extends keyof AnonymousLink>(name: K) => links.map((link) => link[name]);
    if (links.length > 0)
      await tx.run(writeLinks, [column('anonymousId'), column('customerId'), column('at'), column('key')]);
  }

  private async handOver(
    tx: Tx,
    links: AnonymousLink[],
    before: Map<string, AnonymousLink>,
  ): Promise<number[]> {
    const ids = links.map(({ anonymousId }) => anonymousId);
    const owners = links.map(({ customerId }) => customerId);
    const moved = await tx.rows<{ anonymousId: string }>(handOver, [ids, owners]);
    const movedIds = new Set(moved.map(({ anonymousId }) => anonymousId));
    const concerned = links
      .filter(({ anonymousId }) => movedIds.has(anonymousId))
      .flatMap(({ anonymousId, customerId }) => [customerId, before.get(anonymousId)?.customerId]);
    return [...new Set(concerned.filter((id) => id !== undefined))];
  }
}

/** Earliest first; of two of the same instant the key decides, whichever came in first. */
const isEarlier = (a: AnonymousLink, b: AnonymousLink): boolean =>
  a.at.getTime() === b.at.getTime() ? a.key < b.key : a.at < b.at;

function isNews(link: AnonymousLink, known: Map<string, AnonymousLink>): boolean {
  const holding = known.get(link.anonymousId);
  return !holding || isEarlier(link, holding);
}

function firstOfEach(links: AnonymousLink[]): AnonymousLink[] {
  const first = new Map<string, AnonymousLink>();
  for (const link of links) if (isNews(link, first)) first.set(link.anonymousId, link);
  return [...first.values()];
}
