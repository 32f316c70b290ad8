import { ClusterOutlined } from '@ant-design/icons';
import { apiGet } from '../../api';
import type { FeatureRoute, SearchProvider } from '../../routes/feature-route';

const HITS = 5;

export const routes: FeatureRoute[] = [
  {
    path: '/segments',
    labelKey: 'segments.title',
    minimumRole: 'analyst',
    nav: { group: 'differentiate', order: 10, icon: <ClusterOutlined /> },
    load: () => import('./list/segments-page'),
  },
  {
    path: '/segments/new',
    labelKey: 'segments.new',
    minimumRole: 'marketer',
    load: () => import('./editor/new-segment-page'),
  },
  {
    path: '/segments/new-list',
    labelKey: 'segment-insights.list.new',
    minimumRole: 'marketer',
    load: () => import('./lists/new-list-page'),
  },
  {
    path: '/segments/overlap',
    labelKey: 'segment-insights.overlap.title',
    minimumRole: 'analyst',
    load: () => import('./overlap/overlap-page'),
  },
  {
    path: '/segments/:id',
    labelKey: 'segments.segment',
    minimumRole: 'analyst',
    load: () => import('./detail/segment-page'),
  },
  {
    path: '/segments/:id/edit',
    labelKey: 'segments.edit',
    minimumRole: 'marketer',
    load: () => import('./editor/edit-segment-page'),
  },
];

export const search: SearchProvider = {
  key: 'segments',
  labelKey: 'segments.title',
  search: async (text, signal) => {
    const wanted = text.toLowerCase();
    const segments = await apiGet('/api/segments', undefined, signal);
    return segments
      .filter(({ name, description }) => `${name} ${description}`.toLowerCase().includes(wanted))
      .slice(0, HITS)
      .map(({ id, name }) => ({ id, title: name, to: `/segments/${id}` }));
  },
};
