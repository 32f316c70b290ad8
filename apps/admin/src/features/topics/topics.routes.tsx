import { TagsOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/settings/topics',
    labelKey: 'topics.title',
    minimumRole: 'owner',
    nav: { group: 'settings', order: 15, icon: <TagsOutlined /> },
    load: () => import('./topics-page'),
  },
];
