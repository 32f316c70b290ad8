import { MobileOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/phone',
    labelKey: 'phone.title',
    minimumRole: 'analyst',
    nav: { group: 'inboxes', order: 1, icon: <MobileOutlined /> },
    load: () => import('./phone-page'),
  },
];
