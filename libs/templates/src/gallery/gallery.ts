import { afterService } from './after-service.js';
import { birthday, birthdaySms } from './birthday.js';
import { careAfterLowScore } from './care-after-low-score.js';
import { midAutumn } from './mid-autumn.js';
import { nps } from './nps.js';
import { replenishment } from './replenishment.js';
import { reviewRequest } from './review-request.js';
import { satisfactionSurvey } from './satisfaction-survey.js';
import { springFestival } from './spring-festival.js';
import type { Starter } from './starter.js';
import { tailoredOffer } from './tailored-offer.js';
import { vipThanks } from './vip-thanks.js';
import { welcome } from './welcome.js';
import { winBack } from './win-back.js';

/** Templates to start from, each in Chinese and English, in the order they are offered: along a customer's life. */
export const gallery: readonly Starter[] = [
  welcome,
  birthday,
  birthdaySms,
  springFestival,
  midAutumn,
  tailoredOffer,
  replenishment,
  reviewRequest,
  satisfactionSurvey,
  nps,
  afterService,
  careAfterLowScore,
  vipThanks,
  winBack,
];

/** The starter of this id, or undefined. */
export function starter(id: string): Starter | undefined {
  return gallery.find((each) => each.id === id);
}
