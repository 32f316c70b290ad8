import { AimOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/settings/tracking',
    labelKey: 'tracking.title',
    minimumRole: 'owner',
    nav: { group: 'settings', order: 16, icon: <AimOutlined /> },
    load: () => import('./tracking-page'),
  },
];
