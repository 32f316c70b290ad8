import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayInput, FormShell, MoneyInput, Panel } from '../../ui';
import { ProductSelect } from './product-select';
import type { Product, ProductBody } from './product-types';
import styles from './products.module.css';

interface ProductFormProps<V extends ProductBody, R> {
  initial: Partial<V>;
  /** The product edited, if it is one already. */
  product?: Product;
  onSave: (body: V) => Promise<R>;
  onSaved?: (result: R) => void;
}

function Names({ isNew }: { isNew: boolean }) {
  const { t } = useTranslation();
  const rules = [{ required: true, whitespace: true, message: t('required', { ns: 'problems' }) }];
  return (
    <Panel title={t('products.form.what')}>
      <div className={styles.fields}>
        {isNew ? (
          <Form.Item name="sku" label={t('products.sku')} extra={t('products.form.skuHint')} rules={rules}>
            <Input maxLength={100} />
          </Form.Item>
        ) : null}
        <Form.Item name="name" label={t('products.name')} rules={rules}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="category" label={t('products.category')}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
    </Panel>
  );
}

function Figures() {
  const { t } = useTranslation();
  return (
    <Panel title={t('products.form.figures')}>
      <div className={styles.fields}>
        <Form.Item name="priceMinor" label={t('products.price')}>
          <MoneyInput />
        </Form.Item>
        <Form.Item
          name="unitCostMinor"
          label={t('products.unitCost')}
          extra={t('products.form.unitCostHint')}
        >
          <MoneyInput />
        </Form.Item>
        <Form.Item name="purchaseCycleDays" label={t('products.cycle')} extra={t('products.form.cycleHint')}>
          <InputNumber precision={0} suffix={t('products.form.days')} />
        </Form.Item>
        <Form.Item name="launchedOn" label={t('products.launchedOn')}>
          <DayInput />
        </Form.Item>
        <Form.Item name="endedOn" label={t('products.endedOn')} extra={t('products.form.endedOnHint')}>
          <DayInput />
        </Form.Item>
      </div>
    </Panel>
  );
}

function Relations({ product }: { product?: Product }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('products.form.relations')}>
      <Form.Item
        name="complements"
        label={t('products.complements')}
        extra={t('products.form.complementsHint')}
      >
        <ProductSelect known={product?.complements ?? []} except={product?.sku} />
      </Form.Item>
      <Form.Item name="related" label={t('products.related')} extra={t('products.form.relatedHint')}>
        <ProductSelect known={product?.related ?? []} except={product?.sku} />
      </Form.Item>
    </Panel>
  );
}

/** What a product is, what it costs and how often it is bought, and what goes with it. */
export function ProductForm<V extends ProductBody, R>({
  initial,
  product,
  onSave,
  onSaved,
}: ProductFormProps<V, R>) {
  return (
    <FormShell<V, R> initialValues={initial} onSubmit={onSave} onSaved={onSaved}>
      <Names isNew={product === undefined} />
      <Figures />
      <Relations product={product} />
    </FormShell>
  );
}
