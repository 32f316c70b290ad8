import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../ui';
import { InstantInput } from '../instant-input';
import styles from '../offers.module.css';

/** How its codes look, how long each is good, and from when until when the offer is there at all. */
export function CodesPanel() {
  const { t } = useTranslation();
  const rules = [{ required: true, message: t('required', { ns: 'problems' }) }];
  const prefixRules = [...rules, { pattern: /^[A-Z0-9]{2,12}$/, message: t('offers.form.codePrefixFormat') }];
  return (
    <Panel title={t('offers.form.codes')}>
      <div className={styles.pair}>
        <Form.Item
          name="codePrefix"
          label={t('offers.form.codePrefix')}
          extra={t('offers.form.codePrefixHint')}
          rules={prefixRules}
          normalize={(value: string) => value.toUpperCase()}
        >
          <Input maxLength={12} className={styles.code} />
        </Form.Item>
        <Form.Item
          name="validDays"
          label={t('offers.form.validDays')}
          extra={t('offers.form.validDaysHint')}
          rules={rules}
        >
          <InputNumber min={1} max={366} precision={0} suffix={t('offers.form.daysUnit')} />
        </Form.Item>
        <Form.Item name="validFrom" label={t('offers.form.validFrom')} extra={t('offers.form.validFromHint')}>
          <InstantInput placeholder={t('offers.form.atOnce')} />
        </Form.Item>
        <Form.Item
          name="validUntil"
          label={t('offers.form.validUntil')}
          extra={t('offers.form.validUntilHint')}
        >
          <InstantInput placeholder={t('offers.form.openEnd')} />
        </Form.Item>
      </div>
    </Panel>
  );
}
