import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { FormShell, Panel } from '../../ui';
import { CodesPanel } from './form/codes-panel';
import { EligibilityField } from './form/eligibility-field';
import { KindPanel } from './form/kind-panel';
import { LimitsPanel } from './form/limits-panel';
import { NamesPanel } from './form/names-panel';
import type { Offer, OfferBody } from './offer-types';
import styles from './offers.module.css';

interface OfferFormProps<R> {
  initial: Partial<OfferBody>;
  /** Names of the products it is for already. */
  products?: Offer['products'];
  onSave: (body: OfferBody) => Promise<R>;
  onSaved: (result: R) => void;
}

/** Without words in either language there is no description; the server wants both or none. */
const toBody = ({ description, ...offer }: OfferBody): OfferBody => ({
  ...offer,
  description: description?.en || description?.['zh-CN'] ? description : null,
});

/** What is offered, to whom, how much of it, and how its codes look. */
export function OfferForm<R>({ initial, products = [], onSave, onSaved }: OfferFormProps<R>) {
  const { t } = useTranslation();
  return (
    <FormShell<OfferBody, R>
      initialValues={initial}
      onSubmit={(values) => onSave(toBody(values))}
      onSaved={onSaved}
    >
      <NamesPanel />
      <KindPanel products={products} />
      <CodesPanel />
      <LimitsPanel />
      <Panel title={t('offers.form.eligibility')} hint={t('offers.form.eligibilityHint')}>
        <Form.Item className={styles.last} name="eligibility">
          <EligibilityField />
        </Form.Item>
      </Panel>
    </FormShell>
  );
}
