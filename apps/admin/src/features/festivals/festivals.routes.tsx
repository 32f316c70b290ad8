import { CalendarOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/settings/festivals',
    labelKey: 'festivals.title',
    minimumRole: 'analyst',
    nav: { group: 'settings', order: 11, icon: <CalendarOutlined /> },
    load: () => import('./festivals-page'),
  },
];
