import { ShopOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/settings/workspace',
    labelKey: 'workspace.title',
    minimumRole: 'owner',
    nav: { group: 'settings', order: 0, icon: <ShopOutlined /> },
    load: () => import('./workspace-page'),
  },
];
