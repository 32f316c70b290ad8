import { ExperimentOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/experiments',
    labelKey: 'experiments.title',
    minimumRole: 'analyst',
    nav: { group: 'learn', order: 10, icon: <ExperimentOutlined /> },
    load: () => import('./experiments-page'),
  },
];
