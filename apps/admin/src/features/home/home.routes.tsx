import { HomeOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/',
    labelKey: 'home.title',
    minimumRole: 'analyst',
    nav: { group: 'home', order: 0, icon: <HomeOutlined /> },
    load: () => import('./home-page'),
  },
];
