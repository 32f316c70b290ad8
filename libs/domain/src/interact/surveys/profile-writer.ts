import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/database.js';
import { ConsentsService } from '../../identify/consents/consents.service.js';
import { ContactsService } from '../../identify/contacts/contacts.service.js';
import { AttributesService } from '../../identify/customers/attributes.service.js';
import type { Origin } from '../../identify/origin.js';
import { PreferencesService } from '../../identify/preferences/preferences.service.js';
import { TasksService } from '../tasks/tasks.service.js';
import type { ContactWrite, ProfileWrites } from './profile-writes.js';
import type { SurveyText } from './survey-text.schema.js';

const DAY_MS = 24 * 3600_000;

/** Whose answers they are, and where they are kept. */
export interface AnswerOrigin {
  customerId: number;
  responseId: number;
  surveyName: string;
  language: keyof SurveyText;
  at: Date;
}

/** Writes answers into the profile, each with the response it comes from. */
@Injectable()
export class ProfileWriter {
  constructor(
    private readonly attributes: AttributesService,
    private readonly consents: ConsentsService,
    private readonly contacts: ContactsService,
    private readonly preferences: PreferencesService,
    private readonly tasks: TasksService,
  ) {}

  async write(tx: Tx, answer: AnswerOrigin, writes: ProfileWrites): Promise<void> {
    const { customerId, responseId, at } = answer;
    const origin = { source: 'survey', sourceId: String(responseId), at };
    await this.attributes.write(tx, customerId, { ...writes.attributes, ...needsOf(writes) }, origin);
    for (const { name, given } of writes.tags)
      await this.attributes.writeTag(tx, [customerId], name, given, origin);
    await this.consent(tx, answer, writes.consents);
    if (writes.contact) await this.log(tx, answer, writes.contact);
    await this.assign(tx, answer, writes.tasks);
    await this.pause(tx, customerId, writes.pauseDays, origin);
  }

  private async consent(
    tx: Tx,
    { customerId, language, at }: AnswerOrigin,
    consents: ProfileWrites['consents'],
  ): Promise<void> {
    const changes = consents.map(({ channel, purpose, status, asked, chosen }) => ({
      ...{ customerId, channel, purpose, status, source: 'survey', at },
      wording: `${asked[language]} – ${chosen[language]}`,
    }));
    await this.consents.record(tx, changes);
  }

  /** One entry for each response: changed answers change it. */
  private async log(
    tx: Tx,
    { customerId, responseId, surveyName, at }: AnswerOrigin,
    contact: ContactWrite,
  ): Promise<void> {
    const entry = {
      ...{ externalId: `survey:${responseId}`, customer: { id: customerId }, kind: 'other' as const },
      ...{ phase: null, note: surveyName, at, ...contact },
    };
    await this.contacts.upsertMany([entry], null, tx);
  }

  private async assign(
    tx: Tx,
    { customerId, surveyName, at }: AnswerOrigin,
    tasks: ProfileWrites['tasks'],
  ): Promise<void> {
    const instructions = { 'zh-CN': surveyName, en: surveyName };
    for (const { kind, title, dueDays } of tasks) {
      const dueAt = new Date(at.getTime() + dueDays * DAY_MS);
      const task = {
        customerId,
        kind,
        purpose: 'care' as const,
        title,
        instructions,
        assigneeId: null,
        dueAt,
      };
      await this.tasks.assign(tx, task, at);
    }
  }

  private async pause(
    tx: Tx,
    customerId: number,
    days: ProfileWrites['pauseDays'],
    origin: Origin & { at: Date },
  ): Promise<void> {
    if (days === undefined) return;
    const until = days === null ? null : new Date(origin.at.getTime() + days * DAY_MS);
    await this.preferences.pausePromotions(tx, customerId, until, origin);
  }
}

/** A need is an attribute of its own, a list with the most important first. */
const needsOf = ({ needs }: ProfileWrites) =>
  Object.fromEntries(needs.map(({ key, values }) => [`need_${key}`, values.length > 0 ? values : null]));
