import { Form, InputNumber, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyInput, Panel } from '../../../ui';
import { ProductSelect } from '../../products/product-select';
import { type Offer, OFFER_KINDS, type OfferBody } from '../offer-types';
import styles from '../offers.module.css';

/** What may be stated of each kind; what is not of a kind is emptied when it is chosen. */
function useChooseKind(): (kind: Offer['kind']) => void {
  const form = Form.useFormInstance<OfferBody>();
  return (kind) =>
    form.setFieldsValue({
      percentOff: kind === 'percentage' ? (form.getFieldValue('percentOff') ?? 10) : null,
      ...(kind === 'percentage' ? { valueMinor: null } : {}),
    });
}

/** What is given, what it is worth to the customer, and what it costs. */
export function KindPanel({ products }: { products: Offer['products'] }) {
  const { t } = useTranslation();
  const choose = useChooseKind();
  const kind = Form.useWatch<Offer['kind'] | undefined>('kind') ?? 'percentage';
  const needed = [{ required: true, message: t('required', { ns: 'problems' }) }];
  return (
    <Panel title={t('offers.form.what')}>
      <Form.Item required name="kind" label={t('offers.form.kind')}>
        <Radio.Group
          className={styles.kinds}
          options={OFFER_KINDS.map((value) => ({ value, label: t(`offers.kind.${value}.name`) }))}
          onChange={({ target }) => choose(target.value as Offer['kind'])}
        />
      </Form.Item>
      {/* Kept with the form though the kind shows it no more: a percentage has no value, and the server is told so. */}
      {kind === 'percentage' ? (
        <Form.Item name="valueMinor" hidden>
          <MoneyInput />
        </Form.Item>
      ) : (
        <Form.Item name="percentOff" hidden>
          <InputNumber />
        </Form.Item>
      )}
      <div className={styles.terms}>
        {kind === 'percentage' ? (
          <Form.Item name="percentOff" label={t('offers.form.percentOff')} rules={needed}>
            <InputNumber min={1} max={100} precision={0} suffix="%" />
          </Form.Item>
        ) : (
          <Form.Item
            name="valueMinor"
            label={t(kind === 'amount' ? 'offers.form.amount' : 'offers.form.value')}
            extra={kind === 'amount' ? undefined : t('offers.form.valueHint')}
            rules={kind === 'amount' ? needed : []}
          >
            <MoneyInput />
          </Form.Item>
        )}
        <Form.Item
          name="costMinor"
          label={t('offers.form.cost')}
          extra={t(kind === 'amount' ? 'offers.form.costOfAmount' : 'offers.form.costHint')}
        >
          <MoneyInput />
        </Form.Item>
      </div>
      <Form.Item
        className={styles.last}
        name="skus"
        label={t(kind === 'gift' ? 'offers.form.gifts' : 'offers.form.products')}
        extra={t('offers.form.productsHint')}
      >
        <ProductSelect known={products} />
      </Form.Item>
    </Panel>
  );
}
