import { MailOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/messages',
    labelKey: 'messages.title',
    minimumRole: 'analyst',
    nav: { group: 'interact', order: 1, icon: <MailOutlined /> },
    load: () => import('./messages-page'),
  },
  {
    path: '/messages/:id',
    labelKey: 'messages.message',
    minimumRole: 'analyst',
    load: () => import('./message-page'),
  },
];
