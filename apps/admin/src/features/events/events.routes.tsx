import { ThunderboltOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/events',
    labelKey: 'events.title',
    minimumRole: 'analyst',
    nav: { group: 'identify', order: 8, icon: <ThunderboltOutlined /> },
    load: () => import('./events-page'),
  },
];
