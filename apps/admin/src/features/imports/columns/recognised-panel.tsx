import { Alert, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { Panel, ProblemAlert, useCan } from '../../../ui';
import type { Import, Target } from '../import-types';
import styles from './columns.module.css';
import type { Detected, PlanDraft } from './plan-draft';

const ENCODINGS = ['utf-8', 'gb18030', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;
const TARGETS: Target[] = [
  'orders',
  'customers',
  'products',
  'opportunities',
  'contacts',
  'expenses',
  'consents',
  'members',
];

function Fact({
  label,
  note,
  children,
}: {
  label: string;
  note?: ReactNode;
  children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className={styles.fact}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {note ? <span className={styles.note}>{note}</span> : null}
    </div>
  );
}

function Warnings({ detected, draft }: { detected: Detected; draft: PlanDraft }) {
  const { t } = useTranslation();
  const inUse = new Set(Object.values(draft.plan.mapping));
  const warnings = detected.warnings.filter(
    ({ code, params }) => code !== 'date-order-ambiguous' || inUse.has(String(params['column'])),
  );
  if (warnings.length === 0) return null;
  const textOf = ({ code, params }: (typeof warnings)[number]): string => {
    const orders = [params['order'], params['otherwise']].map((order) =>
      order ? t(`import-plan.dateOrder.${String(order)}`) : '',
    );
    return t(`import-plan.warning.${code}`, { ...params, order: orders[0], otherwise: orders[1] });
  };
  return (
    <div className={styles.warnings}>
      {warnings.map((warning, at) => (
        <Alert key={at} type="warning" showIcon title={textOf(warning)} />
      ))}
    </div>
  );
}

/** What the file was recognised as. A correction looks at the file again. */
export function RecognisedPanel({ file, draft }: { file: Import; draft: PlanDraft }) {
  const { t } = useTranslation();
  const mayChange = useCan('marketer');
  const detect = useApiMutation('post', '/api/imports/{id}/detect', { invalidates: ['/api/imports'] });
  const { detected } = file;
  const { encoding, delimiter, hasHeader } = detected.format;
  const target = draft.plan.target;
  const state = (changes: Parameters<typeof detect.mutate>[0]['body']): void =>
    detect.mutate({
      params: { path: { id: file.id } },
      body: { encoding, delimiter, hasHeader, target, ...changes },
    });
  const disabled = !mayChange || detect.isPending;
  return (
    <Panel title={t('import-plan.recognised.title')} hint={t('import-plan.recognised.hint')}>
      <div className={styles.facts}>
        <Fact label={t('import-plan.recognised.target')}>
          {(id) => (
            <Select<Target>
              id={id}
              disabled={disabled}
              value={target}
              onChange={(value) => state({ target: value })}
              options={TARGETS.map((value) => ({ value, label: t(`imports.target.${value}`) }))}
            />
          )}
        </Fact>
        <Fact
          label={t('import-plan.recognised.encoding')}
          note={t(`import-plan.recognised.evidence.${detected.encodingEvidence}`)}
        >
          {(id) => (
            <Select
              id={id}
              disabled={disabled}
              value={encoding}
              onChange={(value) => state({ encoding: value })}
              options={ENCODINGS.map((value) => ({ value, label: t(`import-plan.encoding.${value}`) }))}
            />
          )}
        </Fact>
        <Fact
          label={t('import-plan.recognised.delimiter')}
          note={t('import-plan.recognised.columns', { count: detected.format.columns })}
        >
          {(id) => (
            <Select
              id={id}
              disabled={disabled}
              value={delimiter}
              onChange={(value) => state({ delimiter: value })}
              options={Object.entries(DELIMITERS).map(([value, name]) => ({
                value: value as keyof typeof DELIMITERS,
                label: t(`import-plan.delimiter.${name}`),
              }))}
            />
          )}
        </Fact>
        <Fact
          label={t('import-plan.recognised.firstRow')}
          note={t(detected.scanned ? 'import-plan.recognised.rows' : 'import-plan.recognised.aboutRows', {
            count: detected.estimatedRows,
          })}
        >
          {(id) => (
            <Select
              id={id}
              disabled={disabled}
              value={hasHeader}
              onChange={(value) => state({ hasHeader: value })}
              options={[true, false].map((value) => ({
                value,
                label: t(value ? 'import-plan.recognised.header' : 'import-plan.recognised.noHeader'),
              }))}
            />
          )}
        </Fact>
      </div>
      {detect.isError ? <ProblemAlert error={detect.error} /> : null}
      <Warnings detected={detected} draft={draft} />
    </Panel>
  );
}
