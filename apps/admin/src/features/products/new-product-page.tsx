import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiMutation } from '../../api';
import { Page } from '../../ui';
import { ProductForm } from './product-form';
import { newBody, type ProductBody } from './product-types';

/** A product that is not there yet. */
export default function NewProductPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useApiMutation('post', '/api/products', { invalidates: ['/api/products'] });
  return (
    <Page
      title={t('products.new')}
      breadcrumbs={[{ label: t('products.title'), to: '/products' }]}
      width="narrow"
    >
      <ProductForm<ProductBody & { sku: string; name: string }, { id: number }>
        initial={{}}
        onSave={(body) => create.mutateAsync({ body: newBody(body) })}
        onSaved={({ id }) => void navigate(`/products/${id}`, { replace: true })}
      />
    </Page>
  );
}
