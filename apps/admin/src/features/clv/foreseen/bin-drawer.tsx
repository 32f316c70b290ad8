import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Count, Money, Stat, Tiles, useFormat, useFocusBack } from '../../../ui';
import { MakeSegment } from '../../segments/make-segment';
import type { Overview } from '../clv-overview';
import { type Chosen, queryOf, ruleOf } from './bins';
import { ForeseenTable } from './foreseen-table';
import styles from './foreseen.module.css';
import { useBinText } from './use-bin-text';

interface BinDrawerProps {
  chosen: Chosen;
  overview: Overview;
  onClose: () => void;
}

/** Who stands in a bar, the most valuable first. */
export function BinDrawer({ chosen, overview, onClose }: BinDrawerProps) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  useFocusBack();
  const binText = useBinText();
  const { bin, by } = chosen;
  const title = t(`clv.bin.title.${by}`, { span: binText(chosen) });
  return (
    <Drawer
      open
      onClose={onClose}
      size={820}
      title={title}
      extra={<MakeSegment rule={ruleOf(chosen)} name={title} />}
    >
      <div className={styles.body}>
        <Tiles min={130}>
          <Stat
            label={t('clv.customers')}
            value={<Count value={bin.customers} />}
            hint={t('clv.bin.share', { share: percent(bin.customers / Math.max(1, overview.scored)) })}
          />
          <Stat label={t('clv.expectedOrders')} value={<Count value={Math.round(bin.expectedOrders)} />} />
          <Stat label={t('clv.value')} value={<Money minor={bin.valueMinor} compact />} />
        </Tiles>
        <ForeseenTable query={queryOf(chosen)} />
      </div>
    </Drawer>
  );
}
