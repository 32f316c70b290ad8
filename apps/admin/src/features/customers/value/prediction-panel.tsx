import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiQuery } from '../../../api';
import {
  BuiltLink,
  Count,
  DateTime,
  Money,
  Panel,
  Percent,
  ProblemAlert,
  Stat,
  Tiles,
  useFormat,
} from '../../../ui';
import styles from '../customer-page.module.css';

type Path = ApiData<'/api/clv/customers/{id}'>;

function Figures({ score, options }: Path) {
  const { t } = useTranslation();
  if (!score) return <p>{t('clv.panel.none')}</p>;
  return (
    <Tiles min={120}>
      <Stat label={t('clv.alive')} value={<Percent value={score.alive} />} />
      <Stat label={t('clv.expectedOrders')} value={<Count value={score.expectedOrders} />} />
      <Stat label={t('clv.spend')} value={<Money minor={score.spendMinor} />} />
      <Stat
        label={t('clv.tile.value', { count: options?.horizonMonths ?? 12 })}
        value={<Money minor={score.valueMinor} />}
      />
    </Tiles>
  );
}

/** Into which fifth of the chances the customer came, latest first; the first sight of them is no movement. */
function Movement({ path }: Pick<Path, 'path'>) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const moves = path.filter(({ from }) => from !== null);
  const span = (fifth: number | null): string =>
    fifth === null
      ? t('clv.panel.unknown')
      : t('clv.bin.span', { from: percent((fifth - 1) / 5), to: percent(fifth / 5) });
  if (moves.length === 0) return null;
  return (
    <>
      <h3>{t('clv.panel.path')}</h3>
      <ul className={styles.rows}>
        {moves.map(({ at, from, to }) => (
          <li key={at}>
            {t('clv.panel.step', { from: span(from), to: span(to) })}
            <small>
              <DateTime at={at} show="date" />
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the customer is predicted to do and to be worth. */
export function PredictionPanel({ id }: { id: number }) {
  const { t } = useTranslation();
  const found = useApiQuery('/api/clv/customers/{id}', { params: { path: { id } } });
  const months = found.data?.options?.horizonMonths;
  return (
    <Panel
      title={t('clv.panel.title')}
      hint={found.data?.score && months ? t('clv.panel.hint', { count: months }) : undefined}
      actions={<BuiltLink to="/value/clv">{t('clv.panel.more')}</BuiltLink>}
    >
      {found.isPending ? <Skeleton active title={false} paragraph={{ rows: 2 }} /> : null}
      {found.isError ? <ProblemAlert error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.data ? (
        <>
          <Figures {...found.data} />
          <Movement path={found.data.path} />
        </>
      ) : null}
    </Panel>
  );
}
