import { genders } from '../../customers/upsert-customer.schema.js';

export type Gender = (typeof genders)[number];

const words: Record<Gender, readonly string[]> = {
  female: ['female', 'f', 'woman', 'w', '女', '女性', '女士', '2'],
  male: ['male', 'm', 'man', '男', '男性', '先生', '1'],
  other: ['other', 'o', 'x', 'nonbinary', 'non-binary', 'diverse', '其他'],
};

/** A gender by its word in Chinese or English or its number in GB/T 2261.1; `null` for unknown and unstated. */
export function readGender(text: string): Gender | null {
  const word = text.normalize('NFKC').trim().toLowerCase();
  return genders.find((gender) => words[gender].includes(word)) ?? null;
}
