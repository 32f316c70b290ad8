import { SendOutlined } from '@ant-design/icons';
import { apiGet } from '../../api';
import type { FeatureRoute, SearchProvider } from '../../routes/feature-route';

const HITS = 5;

export const routes: FeatureRoute[] = [
  {
    path: '/campaigns',
    labelKey: 'campaigns.title',
    minimumRole: 'analyst',
    nav: { group: 'interact', order: 0, icon: <SendOutlined /> },
    load: () => import('./campaigns-page'),
  },
  {
    path: '/campaigns/new',
    labelKey: 'campaigns.new',
    minimumRole: 'marketer',
    load: () => import('./new-campaign-page'),
  },
  {
    path: '/campaigns/:id',
    labelKey: 'campaigns.one',
    minimumRole: 'analyst',
    load: () => import('./campaign-page'),
  },
  {
    path: '/campaigns/:id/change',
    labelKey: 'campaigns.change',
    minimumRole: 'marketer',
    load: () => import('./versions/change-page'),
  },
];

export const search: SearchProvider = {
  key: 'campaigns',
  labelKey: 'campaigns.title',
  search: async (text, signal) => {
    const page = await apiGet('/api/campaigns', { params: { query: { search: text, limit: HITS } } }, signal);
    return page.rows.map(({ id, name }) => ({ id, title: name, to: `/campaigns/${id}` }));
  },
};
