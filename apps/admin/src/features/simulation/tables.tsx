import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Count, Empty, Money, Panel, useFormat } from '../../ui';
import { useReason } from '../campaigns/use-reason';
import styles from './simulation.module.css';
import type { Outcome } from './simulation-types';

interface PlainTableProps {
  label: string;
  columns: string[];
  rows: ReactNode[][];
}

function PlainTable({ label, columns, rows }: PlainTableProps) {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={label}>
      <table className={styles.table}>
        <caption className="rt-visually-hidden">{label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells], row) => (
            <tr key={row}>
              <th scope="row">{head}</th>
              {cells.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function CampaignsPanel({ campaigns }: Outcome) {
  const { t } = useTranslation();
  const keys = ['campaign', 'messages', 'people', 'opened', 'clicked', 'unsubscribed', 'orders', 'netOf'];
  return (
    <Panel title={t('simulation.campaigns')}>
      <PlainTable
        label={t('simulation.campaigns')}
        columns={keys.map((key) => t(`simulation.${key}`))}
        rows={campaigns.map((each) => [
          each.name,
          <Count key="messages" value={each.messages} />,
          <Count key="people" value={each.people} />,
          <Count key="opened" value={each.opened} />,
          <Count key="clicked" value={each.clicked} />,
          <Count key="unsubscribed" value={each.unsubscribed} />,
          <Count key="orders" value={each.orders} />,
          <Money key="net" minor={Math.round(each.marginMinor - each.costMinor)} />,
        ])}
      />
    </Panel>
  );
}

export function ExcludedPanel({ excluded }: Outcome) {
  const { t } = useTranslation();
  const reasonText = useReason();
  return (
    <Panel title={t('simulation.excluded')}>
      {excluded.length === 0 ? (
        <Empty title={t('simulation.noExcluded')} />
      ) : (
        <PlainTable
          label={t('simulation.excluded')}
          columns={[t('simulation.reason'), t('simulation.times')]}
          rows={excluded.map(({ reason, decisions }) => [
            reasonText(reason),
            <Count key="times" value={decisions} />,
          ])}
        />
      )}
    </Panel>
  );
}

const CHANCES = ['opened', 'clicked', 'answered', 'ordered', 'unsubscribed', 'complained'] as const;

/** What the customers of a simulation did it by. */
export function RatesPanel({ rates }: Outcome) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const shown = rates.filter(({ purpose }) => purpose !== 'transactional');
  return (
    <Panel title={t('simulation.rates')} hint={t('simulation.ratesHint')}>
      <PlainTable
        label={t('simulation.rates')}
        columns={[
          t('simulation.kind'),
          ...CHANCES.map((chance) => t(`simulation.${chance}`)),
          t('simulation.measuredOn'),
        ]}
        rows={shown.map((rate) => [
          `${t(`simulation.${rate.channel}`)} · ${t(`templates.purpose.${rate.purpose}`)}`,
          ...CHANCES.map((chance) => (
            <span key={chance} data-value={rate[chance]}>
              {`${count(rate[chance] * 100)} %`}
            </span>
          )),
          <Count key="measuredOn" value={rate.measuredOn} />,
        ])}
      />
    </Panel>
  );
}
