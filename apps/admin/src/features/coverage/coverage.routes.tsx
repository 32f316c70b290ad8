import { SoundOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/coverage',
    labelKey: 'coverage.title',
    minimumRole: 'analyst',
    nav: { group: 'interact', order: 40, icon: <SoundOutlined /> },
    load: () => import('./coverage-page'),
  },
];
