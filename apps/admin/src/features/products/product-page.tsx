import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useApiMutation, useApiQuery } from '../../api';
import { ConfirmDelete, Page, Panel, ProblemAlert, RoleGate, useCan } from '../../ui';
import { ProductFacts, ProductLinks } from './product-facts';
import { ProductForm } from './product-form';
import { ProductState } from './product-state';
import { bodyOf, cleaned, type Product, type ProductBody } from './product-types';

function Delete({ product }: { product: Product }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useApiMutation('delete', '/api/products/{id}', { invalidates: ['/api/products'] });
  const relations = product.namedBy.length;
  return (
    <RoleGate minimum="marketer">
      <ConfirmDelete
        name={product.name}
        effects={[
          t('products.delete.orders'),
          ...(relations > 0 ? [t('products.delete.relations', { count: relations })] : []),
          t('products.delete.again'),
        ]}
        onDelete={() => remove.mutateAsync({ params: { path: { id: product.id } } })}
        onDeleted={() => void navigate('/products')}
      />
    </RoleGate>
  );
}

function Content({ product }: { product: Product }) {
  const { t } = useTranslation();
  const mayEdit = useCan('marketer');
  const save = useApiMutation('patch', '/api/products/{id}', { invalidates: ['/api/products'] });
  const path = { id: product.id };
  return (
    <>
      {mayEdit ? (
        <ProductForm<ProductBody, unknown>
          key={product.id}
          product={product}
          initial={bodyOf(product)}
          onSave={(body) => save.mutateAsync({ params: { path }, body: cleaned(body) })}
        />
      ) : (
        <ProductFacts product={product} />
      )}
      {product.namedBy.length > 0 ? (
        <Panel title={t('products.namedBy')} hint={t('products.namedByHint')}>
          <ProductLinks products={product.namedBy} />
        </Panel>
      ) : null}
    </>
  );
}

/** One product: to edit for those who may, to look at for all. */
export default function ProductPage() {
  const { t } = useTranslation();
  const id = Number(useParams()['id']);
  const product = useApiQuery('/api/products/{id}', { params: { path: { id } } });
  const { data } = product;
  return (
    <Page
      title={data?.name ?? t('products.product')}
      subtitle={data ? t('products.skuOf', { sku: data.sku }) : undefined}
      tag={data ? <ProductState product={data} /> : undefined}
      breadcrumbs={[{ label: t('products.title'), to: '/products' }]}
      actions={data ? <Delete product={data} /> : undefined}
      width="narrow"
    >
      {product.isError ? <ProblemAlert error={product.error} onRetry={() => void product.refetch()} /> : null}
      {product.isPending ? (
        <Panel>
          <Skeleton active paragraph={{ rows: 10 }} />
        </Panel>
      ) : null}
      {data ? <Content product={data} /> : null}
    </Page>
  );
}
