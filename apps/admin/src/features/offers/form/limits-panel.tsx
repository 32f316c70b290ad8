import { Checkbox, Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyInput, Panel } from '../../../ui';
import styles from '../offers.module.css';

const CHANNELS = ['email', 'sms'] as const;

/** How many, for how much, and how often for one customer; and by which channels it is told of. */
export function LimitsPanel() {
  const { t } = useTranslation();
  return (
    <Panel title={t('offers.form.limits')} hint={t('offers.form.limitsHint')}>
      <div className={styles.terms}>
        <Form.Item name="stock" label={t('offers.form.stock')} extra={t('offers.form.stockHint')}>
          <InputNumber min={1} precision={0} placeholder={t('offers.form.noLimit')} />
        </Form.Item>
        <Form.Item name="budgetMinor" label={t('offers.form.budget')} extra={t('offers.form.budgetHint')}>
          <MoneyInput placeholder={t('offers.form.noLimit')} />
        </Form.Item>
        <Form.Item name="limitPerCustomer" label={t('offers.form.perCustomer')}>
          <InputNumber min={1} precision={0} placeholder={t('offers.form.noLimit')} />
        </Form.Item>
      </div>
      <Form.Item
        className={styles.last}
        name="channels"
        label={t('offers.form.channels')}
        extra={t('offers.form.channelsHint')}
      >
        <Checkbox.Group
          options={CHANNELS.map((value) => ({ value, label: t(`templates.channel.${value}`) }))}
        />
      </Form.Item>
    </Panel>
  );
}
