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
    tab: { group: 'templates', order: 0 },
  },
  {
    path: '/templates/partials',
    labelKey: 'template-partials.title',
    minimumRole: 'analyst',
    load: () => import('./partials/partials-page'),
    tab: { group: 'templates', order: 1 },
  },
  {
    path: '/templates/partials/new/:channel',
    labelKey: 'template-partials.new.title',
    minimumRole: 'marketer',
    load: () => import('./partials/new-partial-page'),
  },
  {
    path: '/templates/partials/:id',
    labelKey: 'template-partials.one',
    minimumRole: 'analyst',
    load: () => import('./partials/partial-page'),
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
