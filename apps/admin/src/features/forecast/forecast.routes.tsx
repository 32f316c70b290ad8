import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/value/forecast',
    labelKey: 'forecast.title',
    minimumRole: 'analyst',
    tab: { group: 'value', order: 3 },
    load: () => import('./forecast-page'),
  },
];
