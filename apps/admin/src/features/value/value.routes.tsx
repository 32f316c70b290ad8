import { FundOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/value',
    labelKey: 'value.title',
    minimumRole: 'analyst',
    nav: { group: 'differentiate', order: 5, icon: <FundOutlined /> },
    tab: { group: 'value', order: 0, labelKey: 'value.tab' },
    load: () => import('./abc/abc-page'),
  },
  {
    path: '/value/lifecycle',
    labelKey: 'lifecycle.title',
    minimumRole: 'analyst',
    tab: { group: 'value', order: 0.5, labelKey: 'lifecycle.tab' },
    load: () => import('./lifecycle/lifecycle-page'),
  },
  {
    path: '/value/matrix',
    labelKey: 'value.matrix.title',
    minimumRole: 'analyst',
    tab: { group: 'value', order: 1, labelKey: 'value.matrix.tab' },
    load: () => import('./matrix/matrix-page'),
  },
];
