import { PlusOutlined, TagsOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useApiPages } from '../../api';
import { type Column, DataTable, Empty, LinkButton, Money, Page, RoleGate, useListState } from '../../ui';
import { ProductState } from './product-state';
import type { ProductRow } from './product-types';

function useColumns(): Column<ProductRow>[] {
  const { t } = useTranslation();
  return [
    { key: 'name', title: t('products.name'), render: ({ name }) => name },
    { key: 'sku', title: t('products.sku'), render: ({ sku }) => <code>{sku}</code> },
    {
      key: 'category',
      title: t('products.category'),
      render: ({ category }) => category ?? '–',
      wideOnly: true,
    },
    {
      key: 'price',
      title: t('products.price'),
      align: 'end',
      render: ({ priceMinor }) => <Money minor={priceMinor} />,
    },
    {
      key: 'unitCost',
      title: t('products.unitCost'),
      align: 'end',
      render: ({ unitCostMinor }) => <Money minor={unitCostMinor} />,
    },
    {
      key: 'cycle',
      title: t('products.cycle'),
      render: ({ purchaseCycleDays }) =>
        purchaseCycleDays === null ? '–' : t('products.days', { count: purchaseCycleDays }),
      wideOnly: true,
    },
    {
      key: 'state',
      title: t('products.state.title'),
      render: (product) => <ProductState product={product} />,
    },
  ];
}

function NewProduct() {
  const { t } = useTranslation();
  return (
    <RoleGate minimum="marketer">
      <LinkButton to="/products/new" type="primary" icon={<PlusOutlined />}>
        {t('products.new')}
      </LinkButton>
    </RoleGate>
  );
}

/** What the shop sells. */
export default function ProductsPage() {
  const { t } = useTranslation();
  const list = useListState();
  const pages = useApiPages('/api/products', { params: { query: list.query } });
  const columns = useColumns();
  return (
    <Page title={t('products.title')} subtitle={t('products.subtitle')} actions={<NewProduct />}>
      <DataTable<ProductRow>
        pages={pages}
        list={list}
        columns={columns}
        label={t('products.title')}
        rowKey={({ id }) => id}
        rowTo={({ id }) => `/products/${id}`}
        searchPlaceholder={t('products.search')}
        empty={
          <Empty icon={<TagsOutlined />} title={t('products.none')} action={<NewProduct />}>
            {t('products.noneHint')}
          </Empty>
        }
      />
    </Page>
  );
}
