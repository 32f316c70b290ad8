import { KeyOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/settings/api-keys',
    labelKey: 'api-keys.title',
    minimumRole: 'owner',
    nav: { group: 'settings', order: 30, icon: <KeyOutlined /> },
    load: () => import('./api-keys-page'),
  },
];
