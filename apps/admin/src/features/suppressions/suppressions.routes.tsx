import { StopOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/suppressions',
    labelKey: 'suppressions.title',
    minimumRole: 'analyst',
    nav: { group: 'interact', order: 41, icon: <StopOutlined /> },
    load: () => import('./suppressions-page'),
  },
];
