import { DollarOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/opportunities',
    labelKey: 'opportunities.title',
    minimumRole: 'analyst',
    nav: { group: 'identify', order: 6, icon: <DollarOutlined /> },
    load: () => import('./opportunities-page'),
  },
];
