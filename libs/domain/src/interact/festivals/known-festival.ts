import type { FestivalDay } from './festival.schema.js';

/** A festival as the libraries know it, with the days it has in the years asked for. */
export interface KnownFestival {
  key: string;
  country: string | null;
  name: { 'zh-CN': string; en: string };
  days: FestivalDay[];
}
