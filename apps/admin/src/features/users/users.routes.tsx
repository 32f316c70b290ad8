import { TeamOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/settings/users',
    labelKey: 'users.title',
    minimumRole: 'owner',
    nav: { group: 'settings', order: 20, icon: <TeamOutlined /> },
    load: () => import('./users-page'),
  },
  {
    path: '/settings/password',
    labelKey: 'users.password.title',
    minimumRole: 'analyst',
    load: () => import('./password-page'),
  },
];
