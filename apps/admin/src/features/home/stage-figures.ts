import type { ApiData } from '../../api';
import type { Stage } from '../../ui';

export type LoopHealth = ApiData<'/api/loop-health'>;

export interface Figure {
  /** The text's key under `home.figure`. */
  name: string;
  value: number | null;
  /** What the value is: things by default, or money in minor units. */
  unit?: 'money';
  /** The list of what the figure counts; none where no list shows just that. */
  to?: string;
  /** Draws the eye when it is not zero. */
  warns?: boolean;
}

/** What each stage shows, the headline first. */
export function figuresOf(health: LoopHealth): Record<Stage, Figure[]> {
  const { identify, differentiate, interact, customize, learn } = health;
  return {
    identify: [
      { name: 'customers', value: identify.customers, to: '/customers' },
      { name: 'identified', value: identify.identified },
      { name: 'reachableEmail', value: identify.reachableEmail },
      { name: 'reachableSms', value: identify.reachableSms },
      { name: 'ordersLastYear', value: identify.ordersLastYear },
      { name: 'revenue', value: identify.revenueLastYearMinor, unit: 'money' },
    ],
    differentiate: [
      { name: 'scored', value: differentiate.scored, to: '/rfm' },
      { name: 'champions', value: differentiate.champions, to: '/rfm?group=champions' },
      { name: 'atRisk', value: differentiate.atRisk, to: '/rfm?group=at-risk' },
      { name: 'segments', value: differentiate.segments, to: '/segments' },
    ],
    interact: [
      { name: 'messages', value: interact.messages30d, to: '/messages?days=30' },
      { name: 'campaignsRunning', value: interact.campaignsRunning, to: '/campaigns?status=running' },
      { name: 'accepted', value: interact.accepted30d, to: '/messages?state=accepted&days=30' },
      { name: 'rejected', value: interact.rejected30d, to: '/messages?state=rejected&days=30', warns: true },
      { name: 'uncertain', value: interact.uncertain, to: '/messages?state=uncertain' },
      { name: 'excluded', value: interact.excluded30d },
    ],
    customize: [
      { name: 'templates', value: customize.templates, to: '/templates' },
      { name: 'offers', value: customize.offers, to: '/offers' },
      { name: 'couponsIssued', value: customize.couponsIssued, to: '/offers' },
      { name: 'couponsRedeemed', value: customize.couponsRedeemed, to: '/offers' },
    ],
    learn: [
      { name: 'answers', value: learn.answers30d, to: '/surveys' },
      { name: 'averageScore', value: learn.averageScore, to: '/surveys' },
      { name: 'opens', value: learn.humanOpens30d },
      { name: 'clicks', value: learn.humanClicks30d },
      { name: 'profilesChanged', value: learn.profilesChanged30d },
    ],
  };
}

/** Where a stage itself leads: to the first of its pages that a newcomer would want. */
export const STAGE_HOME: Record<Stage, string> = {
  identify: '/customers',
  differentiate: '/rfm',
  interact: '/campaigns',
  customize: '/templates',
  learn: '/surveys',
};
