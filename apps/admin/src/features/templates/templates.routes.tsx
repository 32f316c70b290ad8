import { FileTextOutlined } from '@ant-design/icons';
import { apiGet } from '../../api';
import type { FeatureRoute, SearchProvider } from '../../routes/feature-route';

const HITS = 5;

export const routes: FeatureRoute[] = [
  {
    path: '/templates',
    labelKey: 'templates.title',
    minimumRole: 'analyst',
    nav: { group: 'customize', order: 0, icon: <FileTextOutlined /> },
    load: () => import('./templates-page'),
  },
  {
    path: '/templates/new',
    labelKey: 'templates.gallery.title',
    minimumRole: 'marketer',
    load: () => import('./gallery-page'),
  },
  {
    path: '/templates/new/:starter',
    labelKey: 'templates.new.title',
    minimumRole: 'marketer',
    load: () => import('./new-template-page'),
  },
  {
    path: '/templates/:id',
    labelKey: 'templates.title',
    minimumRole: 'analyst',
    load: () => import('./template-page'),
  },
];

export const search: SearchProvider = {
  key: 'templates',
  labelKey: 'templates.title',
  search: async (text, signal) => {
    const page = await apiGet('/api/templates', { params: { query: { search: text, limit: HITS } } }, signal);
    return page.rows.map(({ id, name }) => ({ id, title: name, to: `/templates/${id}` }));
  },
};
