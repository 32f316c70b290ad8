import { CarryOutOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/tasks',
    labelKey: 'tasks.title',
    minimumRole: 'analyst',
    nav: { group: 'interact', order: 3, icon: <CarryOutOutlined /> },
    load: () => import('./tasks-page'),
  },
];
