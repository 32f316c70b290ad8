import { birthday, birthdaySms } from './birthday.js';
import { careAfterLowScore } from './care-after-low-score.js';
import { satisfactionSurvey } from './satisfaction-survey.js';
import type { Starter } from './starter.js';
import { vipThanks } from './vip-thanks.js';
import { winBack } from './win-back.js';

/** Templates to start from, each in Chinese and English, in the order they are offered. */
export const gallery: readonly Starter[] = [
  vipThanks,
  winBack,
  birthday,
  birthdaySms,
  satisfactionSurvey,
  careAfterLowScore,
];

/** The starter of this id, or undefined. */
export function starter(id: string): Starter | undefined {
  return gallery.find((each) => each.id === id);
}
