import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../../ui';
import { scoresUp } from '../grid/cells';
import type { FixedBands } from './fixed-bands';
import styles from './settings.module.css';

const DIGITS: (keyof FixedBands)[] = ['recency', 'frequency', 'monetary'];

/** One limit of a digit, beside the score it opens: recency from the best score down, the others up to it. */
function Limit({ digit, at, bands }: { digit: keyof FixedBands; at: number; bands: number }) {
  const { t } = useTranslation();
  const label = t(`rfm-settings.fixed.${digit}`, { score: digit === 'recency' ? bands - at : at + 2 });
  return (
    <Form.Item
      name={['fixed', digit, at]}
      label={label}
      rules={[{ required: true, message: t('rfm-settings.fixed.missing') }]}
    >
      {digit === 'monetary' ? (
        <MoneyInput />
      ) : (
        <InputNumber
          min={digit === 'recency' ? 0 : 1}
          precision={0}
          suffix={digit === 'recency' ? t('rfm-settings.lastDaysAfter') : undefined}
        />
      )}
    </Form.Item>
  );
}

/** Bands by hand: where each score of each digit begins. */
export function FixedFields({ bands }: { bands: number }) {
  const { t } = useTranslation();
  return DIGITS.map((digit) => (
    <fieldset key={digit} className={styles.limits}>
      <legend>{t(`rfm.digit.${digit}`)}</legend>
      <p>{t(`rfm-settings.fixed.${digit}Hint`)}</p>
      {scoresUp(bands - 1).map((nth) => (
        <Limit key={nth} digit={digit} at={nth - 1} bands={bands} />
      ))}
    </fieldset>
  ));
}
