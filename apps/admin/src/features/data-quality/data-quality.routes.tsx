import { SafetyCertificateOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/data-quality',
    labelKey: 'data-quality.title',
    minimumRole: 'analyst',
    nav: { group: 'identify', order: 20, icon: <SafetyCertificateOutlined /> },
    tab: { group: 'quality', order: 0, labelKey: 'data-quality.tab.records' },
    load: () => import('./quality-page'),
  },
  {
    path: '/data-quality/duplicates',
    labelKey: 'data-quality.duplicates.title',
    minimumRole: 'analyst',
    tab: { group: 'quality', order: 1, labelKey: 'data-quality.tab.duplicates' },
    load: () => import('./duplicates-page'),
  },
  {
    path: '/data-quality/merges',
    labelKey: 'data-quality.merges.title',
    minimumRole: 'analyst',
    tab: { group: 'quality', order: 2, labelKey: 'data-quality.tab.merges' },
    load: () => import('./merges-page'),
  },
];
