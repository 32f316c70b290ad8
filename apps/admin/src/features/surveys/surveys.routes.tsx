import { FormOutlined } from '@ant-design/icons';
import type { FeatureRoute } from '../../routes/feature-route';

export const routes: FeatureRoute[] = [
  {
    path: '/surveys',
    labelKey: 'surveys.title',
    minimumRole: 'analyst',
    nav: { group: 'interact', order: 2, icon: <FormOutlined /> },
    load: () => import('./surveys-page'),
  },
  {
    path: '/surveys/new',
    labelKey: 'surveys.new',
    minimumRole: 'marketer',
    load: () => import('./new-survey-page'),
  },
  {
    path: '/surveys/:id',
    labelKey: 'surveys.survey',
    minimumRole: 'analyst',
    load: () => import('./survey-page'),
  },
  {
    path: '/surveys/:id/edit',
    labelKey: 'surveys.edit',
    minimumRole: 'marketer',
    load: () => import('./edit-survey-page'),
  },
];
