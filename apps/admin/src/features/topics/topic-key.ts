import type { ApiData } from '../../api';

export type Topics = ApiData<'/api/topics'>;
export type Topic = Topics['topics'][number];
/** A topic as the form has it: one that is new has no key yet. */
export type TopicDraft = Omit<Topic, 'key'> & { key?: string };

const LONGEST = 36;

/** Every topic with a key: the one it has, else one made of its English name that no other has. */
export function withKeys(drafts: readonly TopicDraft[]): Topic[] {
  const taken = new Set(drafts.flatMap(({ key }) => (key ? [key] : [])));
  return drafts.map((draft) => {
    const key = draft.key ?? freeKey(draft.name.en, taken);
    taken.add(key);
    return { ...draft, key };
  });
}

function freeKey(name: string, taken: ReadonlySet<string>): string {
  const letters = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const base = letters.slice(0, LONGEST).replace(/^-+|-+$/g, '') || 'topic';
  let key = base;
  for (let n = 2; taken.has(key); n++) key = `${base}-${n}`;
  return key;
}
