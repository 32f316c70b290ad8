import { Injectable } from '@nestjs/common';
import { Database } from '../../../database/database.js';
import { notFound } from '../../../kernel/errors.js';
import { type AccountingRow, toAccounting } from '../accounting.js';
import { Campaign } from '../campaign.entity.js';
import { answerStepOf, hasAnswer } from '../definition/launched-definition.js';
import { STEP_NUMBERS } from './step-numbers.sql.js';
import type { StepNumbers } from './step-numbers.schema.js';

interface Row extends Pick<AccountingRow, 'messages' | 'excluded'> {
  step: string;
  standing: number;
  /** Who stands nowhere any more and stood here last. */
  gone: number;
  taken: number;
  decided: number;
  medianSeconds: number | null;
  arms: Record<string, number>;
}

/** What a canvas shows on each step while the campaign runs. */
@Injectable()
export class StepNumbersRead {
  constructor(private readonly database: Database) {}

  /** Of every step of the campaign's definition, in no order. */
  async of(campaignId: number): Promise<StepNumbers[]> {
    const campaign = await this.database.manager.findOneBy(Campaign, { id: campaignId });
    if (!campaign) throw notFound('campaign', campaignId);
    const rows = await this.database.rows<Row>(STEP_NUMBERS, [campaignId]);
    const of = (step: string) => rows.find((row) => row.step === step) ?? untouched(step);
    return Object.entries(campaign.definition.steps).map(([step, definition]) => {
      const { kind } = definition;
      const numbers = numbersOf(of(step), kind === 'send' || kind === 'survey');
      return hasAnswer(definition) ? whole(numbers, numbersOf(of(answerStepOf(step)), false)) : numbers;
    });
  }
}

/** Something that is done, and the wait for what comes of it: who has passed such a step has passed both. */
const whole = (invited: StepNumbers, answered: StepNumbers): StepNumbers => ({
  ...answered,
  step: invited.step,
  standing: invited.standing + answered.standing,
  left: invited.left + answered.left,
  accounting: invited.accounting,
});

const untouched = (step: string): Row => ({
  ...{ step, standing: 0, gone: 0, taken: 0, decided: 0, medianSeconds: null },
  ...{ arms: {}, messages: {}, excluded: {} },
});

function numbersOf(row: Row, sends: boolean): StepNumbers {
  const { step, standing, gone: left, taken, decided, medianSeconds, arms, messages, excluded } = row;
  const account = { id: 0, audience: decided + standing, waiting: standing, messages, excluded };
  return {
    ...{ step, standing, passed: taken - left, left, medianSeconds, arms },
    accounting: sends ? toAccounting(account) : null,
  };
}
