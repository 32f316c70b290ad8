import { useTranslation } from 'react-i18next';
import { Count, Money, Percent, Stat, Tiles } from '../../../ui';
import { type Matrix, type MatrixCell, shareOf } from '../value-types';

/** An opened cell in figures. */
export function CellFacts({ cell, matrix }: { cell: MatrixCell; matrix: Matrix }) {
  const { t } = useTranslation();
  const { customers, valueMinor, written } = cell;
  return (
    <Tiles min={130}>
      <Stat label={t('value.customer.list')} value={<Count value={customers} />} />
      <Stat label={t(`value.measure.${matrix.measure}`)} value={<Money minor={valueMinor} compact />} />
      <Stat
        label={t('value.matrix.writtenLabel', { count: matrix.days })}
        value={<Percent value={shareOf(written, customers)} />}
        hint={t('value.customers', { count: written })}
      />
    </Tiles>
  );
}
