import { MailOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/settings/email',
    labelKey: 'email.title',
    minimumRole: 'owner',
    nav: { group: 'settings', order: 5, icon: <MailOutlined /> },
    load: () => import('./email-page'),
  },
];
