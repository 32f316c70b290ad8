import { ImportOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/imports',
    labelKey: 'imports.title',
    minimumRole: 'analyst',
    nav: { group: 'identify', order: 10, icon: <ImportOutlined /> },
    load: () => import('./imports-page'),
  },
  {
    path: '/imports/new',
    labelKey: 'imports.new.title',
    minimumRole: 'marketer',
    load: () => import('./new-import-page'),
  },
  {
    path: '/imports/:id',
    labelKey: 'imports.title',
    minimumRole: 'analyst',
    load: () => import('./import-page'),
  },
];
