import { Injectable } from '@nestjs/common';
import { Database, type Sql, type Tx } from '../../database/database.js';
import { Settings } from '../../database/settings.js';
import { type Topics, topicSettings } from '../../identify/preferences/topic.schema.js';
import { conflict, invalid } from '../../kernel/errors.js';

/** Keeps a topic from going while a template that is about it is being saved. */
const TOPICS_LOCK = 'select pg_advisory_xact_lock(7140830)';
const IN_USE = `
  select topic as key, count(*)::int as templates from template
  where topic is not null and archived_at is null and topic <> all ($1::text[])
  group by topic order by topic limit 1`;

/** What messages are about: customers choose among the topics, templates name one each. */
@Injectable()
export class TopicsService {
  constructor(
    private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  read(sql?: Sql): Promise<Topics> {
    return this.settings.read(topicSettings, sql);
  }

  /** @throws DomainError `topic-in-use` where one that is missing now is still named by a template */
  async write(topics: Topics): Promise<Topics> {
    await this.database.transaction(async (tx) => {
      await tx.run(TOPICS_LOCK);
      const keys = topics.topics.map(({ key }) => key);
      const used = await tx.row<{ key: string; templates: number }>(IN_USE, [keys]);
      if (used) throw conflict('topic-in-use', 'Templates are about this topic.', { ...used });
      await this.settings.write(topicSettings, topics, tx);
    });
    return topics;
  }

  /** @throws DomainError `input-invalid` for a topic the workspace does not have */
  async refuseUnknown(tx: Tx, key: string | null): Promise<void> {
    if (key === null) return;
    await tx.run(TOPICS_LOCK);
    const { topics } = await this.read(tx);
    if (topics.some((topic) => topic.key === key)) return;
    throw invalid([{ path: ['topic'], code: 'topic-unknown', message: 'There is no such topic.' }]);
  }
}
