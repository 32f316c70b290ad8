import { EditOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Money, useCan } from '../../../ui';
import type { Expected } from '../forecast-types';
import styles from '../forecast.module.css';

interface ExpectedCellProps {
  expected: Expected | undefined;
  /** Who and when, for those who can't see the pencil's place. */
  label: string;
  onOverride: () => void;
}

/** Purchases expected in a period; a click sets them, or margin or expense, by hand. */
export function ExpectedCell({ expected, label, onOverride }: ExpectedCellProps) {
  const { t } = useTranslation();
  const mayOverride = useCan('marketer');
  if (!expected) return '–';
  const { purchasesMinor, modelMinor } = expected;
  return (
    <span className={styles.cell}>
      <span>
        <Money minor={purchasesMinor} />
        {mayOverride ? (
          <Button
            type="text"
            size="small"
            icon={<EditOutlined />}
            aria-label={t('forecast-overrides.change', { what: label })}
            onClick={onOverride}
          />
        ) : null}
      </span>
      {purchasesMinor === modelMinor ? null : (
        <small>
          {t('forecast-overrides.insteadOf')} <Money minor={modelMinor} />
        </small>
      )}
    </span>
  );
}
