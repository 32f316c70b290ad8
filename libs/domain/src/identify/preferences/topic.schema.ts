import { z } from 'zod';
import type { SettingGroup } from '../../database/settings.js';

export const topicKeySchema = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const name = z.string().trim().min(1).max(60);

/** Something messages may be about, as customers choose it. The key never changes; templates name it. */
export const topicSchema = z
  .strictObject({ key: topicKeySchema, name: z.strictObject({ 'zh-CN': name, en: name }) })
  .meta({ id: 'Topic' });
export type Topic = z.infer<typeof topicSchema>;

/** In the order customers see them. */
const topics = z
  .array(topicSchema)
  .max(30)
  .refine((given) => new Set(given.map(({ key }) => key)).size === given.length, {
    error: 'Two topics have the same key.',
    params: { code: 'topic-key-twice' },
  });

export const putTopicsSchema = z.strictObject({ topics }).meta({ id: 'PutTopics' });

/** The workspace's topics. */
export const topicsSchema = z.strictObject({ topics: topics.default([]) }).meta({ id: 'Topics' });
export type Topics = z.infer<typeof topicsSchema>;

export const topicSettings = {
  key: 'topics',
  schema: topicsSchema,
} satisfies SettingGroup<typeof topicsSchema>;
