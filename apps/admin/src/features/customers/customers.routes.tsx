import { UserOutlined } from '@ant-design/icons';
import { apiGet } from '../../api';
import type { FeatureRoute, SearchProvider } from '../../routes/feature-route';

const HITS = 6;

export const routes: FeatureRoute[] = [
  {
    path: '/customers',
    labelKey: 'customers.title',
    minimumRole: 'analyst',
    nav: { group: 'identify', order: 0, icon: <UserOutlined /> },
    load: () => import('./customers-page'),
  },
  {
    path: '/customers/:id',
    labelKey: 'customers.customer',
    minimumRole: 'analyst',
    load: () => import('./customer-page'),
  },
];

export const search: SearchProvider = {
  key: 'customers',
  labelKey: 'customers.title',
  search: async (text, signal) => {
    const { rows } = await apiGet(
      '/api/customers',
      { params: { query: { search: text, limit: HITS } } },
      signal,
    );
    return rows.map(({ id, name, email, phone, externalId }) => ({
      id,
      title: name ?? email ?? phone ?? externalId ?? String(id),
      detail: email ?? phone ?? undefined,
      to: `/customers/${id}`,
    }));
  },
};
