import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Money, Panel, useFormat } from '../../ui';
import type { Product } from './product-types';
import styles from './products.module.css';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? '–'}</dd>
    </div>
  );
}

/** Products as links. */
export function ProductLinks({ products }: { products: Product['related'] }) {
  return (
    <ul className={styles.links}>
      {products.map(({ id, name, sku }) => (
        <li key={id}>
          <Link to={`/products/${id}`}>{name}</Link> <small>{sku}</small>
        </li>
      ))}
    </ul>
  );
}

/** A product for those who may look at it. */
export function ProductFacts({ product }: { product: Product }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const day = (value: string | null): string | null => (value ? date(`${value}T12:00:00Z`) : null);
  return (
    <Panel title={t('products.form.figures')}>
      <dl className={styles.facts}>
        <Fact name={t('products.category')}>{product.category}</Fact>
        <Fact name={t('products.price')}>
          <Money minor={product.priceMinor} />
        </Fact>
        <Fact name={t('products.unitCost')}>
          <Money minor={product.unitCostMinor} />
        </Fact>
        <Fact name={t('products.cycle')}>
          {product.purchaseCycleDays === null
            ? null
            : t('products.days', { count: product.purchaseCycleDays })}
        </Fact>
        <Fact name={t('products.launchedOn')}>{day(product.launchedOn)}</Fact>
        <Fact name={t('products.endedOn')}>{day(product.endedOn)}</Fact>
        <Fact name={t('products.complements')}>
          <ProductLinks products={product.complements} />
        </Fact>
        <Fact name={t('products.related')}>
          <ProductLinks products={product.related} />
        </Fact>
      </dl>
    </Panel>
  );
}
