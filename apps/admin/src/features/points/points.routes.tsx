import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/value/points',
    labelKey: 'points.title',
    minimumRole: 'analyst',
    tab: { group: 'value', order: 40 },
    load: () => import('./points-page'),
  },
];
