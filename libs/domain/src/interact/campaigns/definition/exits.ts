import type { Fault } from '../../../kernel/errors.js';
import type { LaunchedStep } from './launched-definition.js';
import type { Step } from './step.schema.js';

/** A way out of a step: what it is called in the facts, where it leads (null: out of the campaign), where it is written. */
export interface Exit {
  arm: string;
  next: string | null;
  path: Fault['path'];
  /** The reason it is taken for, where the arm alone does not say it. */
  why?: string;
}

/** The way of those whom no arm takes, of those who waited, of those who were sent to or not. */
export const GO_ON = 'next';
export const TIMED_OUT = 'timed-out';
/** The way of those a webhook could not tell of. */
export const FAILED = 'failed';
/** The way of those who have reached a goal. */
export const REACHED = 'reached';
/** The arm on record of those who leave from wherever they stand: the reason says why. */
export const LEFT = 'left';

/** All ways out of a step, in the order in which they are tried. */
export function exitsOf(step: Step | LaunchedStep): Exit[] {
  switch (step.kind) {
    case 'exit':
      return [{ arm: GO_ON, next: null, path: [] }];
    case 'split':
      return armsOf(step.arms);
    case 'branch':
      return [...armsOf(step.arms), goOn(step.next)];
    case 'survey':
    case 'answer':
      return [...armsOf(step.arms), goOn(step.next), timedOut(step.timedOut, ['timedOut'])];
    case 'task':
      return step.waits
        ? [...armsOf(step.arms), goOn(step.next), timedOut(step.timedOut, ['timedOut'])]
        : [goOn(step.next)];
    case 'webhook':
      return [goOn(step.next), { arm: FAILED, next: step.failed, path: ['failed'] }];
    case 'outcome':
      return [...armsOf(step.arms), goOn(step.next), timedOut(step.timedOut, ['timedOut'])];
    case 'wait': {
      const { until } = step;
      const late = until.kind === 'event' ? [timedOut(until.timedOut, ['until', 'timedOut'])] : [];
      return [goOn(step.next), ...late];
    }
    case 'goal':
      return [{ arm: REACHED, next: null, path: [], why: 'goal-reached' }, goOn(step.next)];
    default:
      return [goOn(step.next)];
  }
}

const goOn = (next: string | null): Exit => ({ arm: GO_ON, next, path: ['next'] });

const timedOut = (next: string | null, path: Fault['path']): Exit => ({ arm: TIMED_OUT, next, path });

const armsOf = (arms: readonly { id: string; next: string | null }[]): Exit[] =>
  arms.map(({ id, next }, at) => ({ arm: id, next, path: ['arms', at, 'next'] }));
