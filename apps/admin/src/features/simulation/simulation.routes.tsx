import { CalendarOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/simulations',
    labelKey: 'simulation.title',
    minimumRole: 'analyst',
    nav: { group: 'learn', order: 30, icon: <CalendarOutlined /> },
    load: () => import('./simulations-page'),
  },
  {
    path: '/simulations/:id',
    labelKey: 'simulation.title',
    minimumRole: 'analyst',
    load: () => import('./simulation-page'),
  },
];
