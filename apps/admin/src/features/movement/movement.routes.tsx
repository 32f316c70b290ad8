import { SwapOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/movement',
    labelKey: 'movement.title',
    minimumRole: 'analyst',
    nav: { group: 'learn', order: 20, icon: <SwapOutlined /> },
    load: () => import('./movement-page'),
  },
];
