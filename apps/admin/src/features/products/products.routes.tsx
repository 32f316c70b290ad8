import { TagsOutlined } from '@ant-design/icons';
import { apiGet } from '../../api';
import type { FeatureRoute, SearchProvider } from '../../routes/feature-route';

const HITS = 4;

export const routes: FeatureRoute[] = [
  {
    path: '/products',
    labelKey: 'products.title',
    minimumRole: 'analyst',
    nav: { group: 'identify', order: 4, icon: <TagsOutlined /> },
    load: () => import('./products-page'),
  },
  {
    path: '/products/new',
    labelKey: 'products.new',
    minimumRole: 'marketer',
    load: () => import('./new-product-page'),
  },
  {
    path: '/products/:id',
    labelKey: 'products.product',
    minimumRole: 'analyst',
    load: () => import('./product-page'),
  },
];

export const search: SearchProvider = {
  key: 'products',
  labelKey: 'products.title',
  search: async (text, signal) => {
    const { rows } = await apiGet(
      '/api/products',
      { params: { query: { search: text, limit: HITS } } },
      signal,
    );
    return rows.map(({ id, name, sku }) => ({ id, title: name, detail: sku, to: `/products/${id}` }));
  },
};
