import { type QuestionType, type SurveyWrites, isScale } from '../survey-types';
import type { TextDraft } from './text-draft';

/** What an answer can do beside becoming an attribute. */
export const DEEDS = ['satisfaction', 'suggestion', 'need', 'tag', 'consent', 'task', 'pause'] as const;
export type Deed = (typeof DEEDS)[number];

/** Which of them an answer of a type can do. */
export function deedsOf(type: QuestionType): Deed[] {
  const fits: Record<Deed, boolean> = {
    satisfaction: isScale(type),
    suggestion: type === 'text',
    need: type !== 'matrix',
    tag: true,
    consent: type === 'single',
    task: true,
    pause: true,
  };
  return DEEDS.filter((deed) => fits[deed]);
}

/** Names are the paths of the request body; `deeds` says which of them are saved. */
export interface WritesDraft {
  attribute?: string;
  deeds?: Deed[];
  suggestion?: { rating?: 'high-value' | 'ordinary' | null };
  need?: { key?: string };
  tag?: { name?: string; is?: string[] };
  consent?: { channel?: 'email' | 'sms'; purpose?: 'promotion' | 'care'; yes?: string };
  task?: { kind?: 'phone' | 'visit'; title?: TextDraft; dueDays?: number | null; is?: string[] };
  pause?: { days?: number | null; is?: string[] };
}

export const draftOfWrites = (writes: SurveyWrites | undefined): WritesDraft => {
  const { satisfaction, ...rest } = writes ?? {};
  const deeds = DEEDS.filter((deed) => (deed === 'satisfaction' ? satisfaction : rest[deed]) !== undefined);
  return { ...rest, deeds };
};

const given = (is: string[] | undefined): { is?: string[] } => (is?.length ? { is } : {});

/** What is saved of it; nothing where nothing is written. */
export function toWrites(type: QuestionType, draft: WritesDraft | undefined): SurveyWrites | undefined {
  const attribute = draft?.attribute?.trim();
  const deeds = (draft?.deeds ?? []).filter((deed) => deedsOf(type).includes(deed));
  const writes: SurveyWrites = {
    ...(attribute ? { attribute } : {}),
    ...Object.assign({}, ...deeds.map((deed) => toDeed(deed, draft ?? {}))),
  };
  return Object.keys(writes).length > 0 ? writes : undefined;
}

function toDeed(deed: Deed, { suggestion, need, tag, consent, task, pause }: WritesDraft): SurveyWrites {
  switch (deed) {
    case 'satisfaction':
      return { satisfaction: true };
    case 'suggestion':
      return { suggestion: { rating: suggestion?.rating ?? null } };
    case 'need':
      return { need: { key: need?.key?.trim() ?? '' } };
    case 'tag':
      return { tag: { name: tag?.name?.trim() ?? '', ...given(tag?.is) } };
    case 'consent': {
      const { channel = 'email', purpose = 'promotion', yes = '' } = consent ?? {};
      return { consent: { channel, purpose, yes } };
    }
    case 'task': {
      const { kind = 'phone', title, dueDays, is } = task ?? {};
      const words = { 'zh-CN': title?.['zh-CN']?.trim() ?? '', en: title?.en?.trim() ?? '' };
      return { task: { kind, title: words, dueDays: dueDays ?? 1, ...given(is) } };
    }
    case 'pause':
      return { pause: { days: pause?.days ?? 30, ...given(pause?.is) } };
  }
}

/** Whether nothing is missing that saving would refuse. */
export function areWritesComplete(writes: SurveyWrites | undefined): boolean {
  const { tag, need, consent, task } = writes ?? {};
  const words = [tag?.name, need?.key, consent?.yes, task?.title['zh-CN'], task?.title.en];
  return !words.includes('');
}
