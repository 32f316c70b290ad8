import { GiftOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/offers',
    labelKey: 'offers.title',
    minimumRole: 'analyst',
    nav: { group: 'customize', order: 1, icon: <GiftOutlined /> },
    load: () => import('./offers-page'),
  },
  {
    path: '/offers/new',
    labelKey: 'offers.new',
    minimumRole: 'marketer',
    load: () => import('./new-offer-page'),
  },
  {
    path: '/offers/:id',
    labelKey: 'offers.offer',
    minimumRole: 'analyst',
    load: () => import('./offer-page'),
  },
  {
    path: '/offers/:id/edit',
    labelKey: 'offers.edit',
    minimumRole: 'marketer',
    load: () => import('./edit-offer-page'),
  },
];
