import { SafetyOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/settings/policy',
    labelKey: 'policy.title',
    minimumRole: 'analyst',
    nav: { group: 'settings', order: 10, icon: <SafetyOutlined /> },
    load: () => import('./policy-page'),
  },
];
