import { z } from 'zod';

/** The stages of a relationship: from who has not bought yet, over who buys, to who stays away, and who came back. */
export const lifecycleStages = [
  'prospect',
  'new',
  'growing',
  'mature',
  'won-back',
  'declining',
  'lapsed',
  'lost',
] as const;
export const lifecycleStageSchema = z.enum(lifecycleStages).meta({ id: 'LifecycleStage' });
export type LifecycleStage = z.infer<typeof lifecycleStageSchema>;

/** What a stage is told from. Days are whole days on the workspace's clocks; a rhythm is days between purchase days. */
export interface PurchaseFacts {
  purchaseDays: number;
  /** Since the last purchase day. */
  silentDays: number;
  /** Before the last purchase day; null where there is only one. */
  lastGap: number | null;
  rhythm: number;
}

export interface StageRules {
  /** Silence in rhythms from which on a customer is declining, lapsed, lost. */
  decliningAfter: number;
  lapsedAfter: number;
  lostAfter: number;
  /** Purchase days from which on a customer is mature. */
  matureAfter: number;
}

/**
 * The stage by rule. Silence speaks first; of those who are not silent, who stayed away for so long before the last
 * purchase that they had lapsed is won back until they buy again; the others go by how often they bought.
 */
export function stageOf(facts: PurchaseFacts | null, rules: StageRules): LifecycleStage {
  if (!facts) return 'prospect';
  const { purchaseDays, silentDays, lastGap, rhythm } = facts;
  if (silentDays > rules.lostAfter * rhythm) return 'lost';
  if (silentDays > rules.lapsedAfter * rhythm) return 'lapsed';
  if (silentDays > rules.decliningAfter * rhythm) return 'declining';
  if (lastGap !== null && lastGap > rules.lapsedAfter * rhythm) return 'won-back';
  if (purchaseDays === 1) return 'new';
  return purchaseDays < rules.matureAfter ? 'growing' : 'mature';
}
