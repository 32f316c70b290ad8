import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/value/clv',
    labelKey: 'clv.title',
    minimumRole: 'analyst',
    tab: { group: 'value', order: 2, labelKey: 'clv.tab' },
    load: () => import('./clv-page'),
  },
];
