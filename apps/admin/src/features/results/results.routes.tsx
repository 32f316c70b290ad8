import { LineChartOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/results',
    labelKey: 'results.title',
    minimumRole: 'analyst',
    nav: { group: 'learn', order: 0, icon: <LineChartOutlined /> },
    load: () => import('./results-page'),
  },
  {
    path: '/campaigns/:id/results',
    labelKey: 'results.ofCampaign',
    minimumRole: 'analyst',
    load: () => import('./campaign/campaign-results-page'),
  },
];
