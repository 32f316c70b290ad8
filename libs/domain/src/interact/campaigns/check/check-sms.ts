import type { CompiledTemplate } from '@roundtrip/templates';
import type { CampaignProblem } from '../campaign.schema.js';
import { segmentsOfSamples } from '../outlook/sms-segments.js';
import { warning } from './problem.js';

/** More parts than this cost more than they say. */
export const MOST_SEGMENTS = 3;

/** Warns of an SMS that is charged as many, of a sample customer, in whichever of its languages is longest. */
export function checkSms(compiled: CompiledTemplate, path: CampaignProblem['path']): CampaignProblem[] {
  if (compiled.channel !== 'sms') return [];
  const segments = Math.max(0, ...segmentsOfSamples(compiled));
  if (segments <= MOST_SEGMENTS) return [];
  const params = { segments, maximum: MOST_SEGMENTS };
  return [warning('sms-long', path, `The SMS is charged as ${segments}.`, params)];
}
