import { z } from 'zod';
import { branchStepSchema } from './steps/branch.schema.js';
import { exitStepSchema } from './steps/exit.schema.js';
import { goalStepSchema } from './steps/goal.schema.js';
import { offerStepSchema } from './steps/offer.schema.js';
import { sendStepSchema } from './steps/send.schema.js';
import { splitStepSchema } from './steps/split.schema.js';
import { surveyStepSchema } from './steps/survey.schema.js';
import { taskStepSchema } from './steps/task.schema.js';
import { updateStepSchema } from './steps/update.schema.js';
import { waitStepSchema } from './steps/wait.schema.js';
import { webhookStepSchema } from './steps/webhook.schema.js';

export const stepSchema = z
  .discriminatedUnion('kind', [
    sendStepSchema,
    waitStepSchema,
    branchStepSchema,
    splitStepSchema,
    offerStepSchema,
    surveyStepSchema,
    updateStepSchema,
    taskStepSchema,
    webhookStepSchema,
    goalStepSchema,
    exitStepSchema,
  ])
  .meta({ id: 'CampaignStep' });
export type Step = z.infer<typeof stepSchema>;
export type StepKind = Step['kind'];
export type StepOf<K extends StepKind> = Extract<Step, { kind: K }>;
