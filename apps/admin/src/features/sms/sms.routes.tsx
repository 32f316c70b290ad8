import { MessageOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/settings/sms',
    labelKey: 'sms.title',
    minimumRole: 'owner',
    nav: { group: 'settings', order: 6, icon: <MessageOutlined /> },
    load: () => import('./sms-page'),
  },
];
