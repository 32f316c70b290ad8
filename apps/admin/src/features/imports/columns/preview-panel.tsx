import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../../api';
import { Empty, Panel, ProblemAlert } from '../../../ui';
import type { Import, Plan } from '../import-types';
import styles from './columns.module.css';
import { fieldName } from './field-name';
import type { PlanDraft, PreviewRow } from './plan-draft';
import { useUnderstood } from './use-understood';

const ROWS_SHOWN = 8;
const NUMBERS = new Set([
  ...['quantity', 'unitPrice', 'amountMinor', 'price', 'unitCost', 'purchaseCycleDays', 'expected'],
  ...['probability', 'satisfaction', 'spent'],
]);

/** The fields the plan reads, in the order people know them in, and what follows from them. */
function shownFields(plan: Plan, targets: Import['targets']): string[] {
  const known = targets[plan.target]?.fields ?? [];
  const own = Object.keys(plan.mapping).filter((field) => !known.includes(field));
  const read = [...known, ...own].filter((field) => field in plan.mapping);
  return plan.target === 'orders' ? [...read, 'amountMinor'] : read;
}

/** What a row becomes. */
function kindOf({ target }: Plan, isRefund: boolean): string {
  if (target === 'orders') return isRefund ? 'refund' : 'sale';
  return target === 'customers' ? 'customer' : target;
}

function Row({ row, fields, plan }: { row: PreviewRow; fields: string[]; plan: Plan }) {
  const { t } = useTranslation();
  const show = useUnderstood(plan);
  if (row.rejection)
    return (
      <tr data-rejected="true">
        <td>{t('import-plan.preview.leftOut')}</td>
        <td colSpan={fields.length} title={row.rejection.reason}>
          {row.rejection.reason} <span>{row.cells.join(' · ')}</span>
        </td>
      </tr>
    );
  const isRefund = row.understood?.['kind'] === 'refund';
  return (
    <tr>
      <td>{t(`import-plan.preview.${kindOf(plan, isRefund)}`)}</td>
      {fields.map((field) => (
        <td key={field} data-end={NUMBERS.has(field)}>
          {row.dropped.includes(field)
            ? t('import-plan.preview.dropped')
            : show(field, row.understood?.[field])}
        </td>
      ))}
    </tr>
  );
}

/** The first rows as they will be imported. */
export function PreviewPanel({ draft, targets }: { draft: PlanDraft; targets: Import['targets'] }) {
  const { t } = useTranslation();
  const { plan, preview, faults } = draft;
  const fields = shownFields(plan, targets);
  const rows = preview.data?.rows.slice(0, ROWS_SHOWN) ?? [];
  const broken = preview.isError && asProblem(preview.error).code !== 'input-invalid';
  return (
    <Panel flush title={t('import-plan.preview.title')} hint={t('import-plan.preview.hint')}>
      {preview.isPending ? (
        <Skeleton active style={{ padding: 20 }} paragraph={{ rows: ROWS_SHOWN }} />
      ) : null}
      {broken ? <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} /> : null}
      {faults.length > 0 ? <Empty title={t('import-plan.preview.incomplete')} /> : null}
      {preview.isSuccess ? (
        <div className={styles.scroll} role="group" aria-label={t('import-plan.preview.title')} tabIndex={0}>
          <table className={styles.preview} data-stale={preview.isPlaceholderData}>
            <thead>
              <tr>
                <th scope="col">{t('import-plan.preview.kind')}</th>
                {fields.map((field) => (
                  <th key={field} scope="col" data-end={NUMBERS.has(field)}>
                    {fieldName(t, field)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <Row key={at} row={row} fields={fields} plan={plan} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Panel>
  );
}
