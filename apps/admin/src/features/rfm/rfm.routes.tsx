import { AppstoreOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/rfm',
    labelKey: 'rfm.title',
    minimumRole: 'analyst',
    nav: { group: 'differentiate', order: 0, icon: <AppstoreOutlined /> },
    load: () => import('./rfm-page'),
  },
];
