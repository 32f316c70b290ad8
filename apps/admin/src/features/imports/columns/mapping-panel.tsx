import { CheckCircleFilled } from '@ant-design/icons';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Fault } from '../../../api';
import { useProblemText } from '../../../i18n/problem-text';
import { Panel, useCan } from '../../../ui';
import type { Import } from '../import-types';
import { attributeField, isAttribute } from './attribute-field';
import styles from './columns.module.css';
import { fieldName } from './field-name';
import type { PlanDraft } from './plan-draft';

const SAMPLES_SHOWN = 4;
const SURE = 0.9;
const LEFT_OUT = '';

interface ColumnProps {
  file: Import;
  draft: PlanDraft;
  column: string;
  at: number;
}

function Confidence({ file, column, field }: { file: Import; column: string; field: string | undefined }) {
  const { t } = useTranslation();
  const suggestion = file.detected.suggestions.find((each) => each.column === column && each.field === field);
  if (!suggestion) return null;
  const sure = suggestion.confidence >= SURE;
  return (
    <span className={styles.sure} data-sure={sure}>
      {sure ? <CheckCircleFilled aria-hidden="true" /> : null}
      {t(sure ? 'import-plan.mapping.sure' : 'import-plan.mapping.likely')}
    </span>
  );
}

function useChoices({ file, draft, column }: ColumnProps): { value: string; label: string }[] {
  const { t } = useTranslation();
  const { target } = draft.plan;
  const own = attributeField(column);
  return [
    { value: LEFT_OUT, label: t('import-plan.mapping.leftOut') },
    ...(file.targets[target]?.fields ?? []).map((value) => ({ value, label: fieldName(t, value) })),
    ...(target === 'customers'
      ? [{ value: own, label: t('import-plan.mapping.attribute', { name: fieldName(t, own) }) }]
      : []),
  ];
}

function ColumnLine(props: ColumnProps) {
  const { t } = useTranslation();
  const { ofFault } = useProblemText();
  const { file, draft, column, at } = props;
  const choices = useChoices(props);
  const mayChange = useCan('marketer');
  const field = Object.entries(draft.plan.mapping).find(([, used]) => used === column)?.[0];
  const samples = new Set(file.detected.sampleRows.map((cells) => cells[at]?.trim() ?? '').filter(Boolean));
  const faults = draft.faults.filter(({ path }) => path[0] === 'mapping' && path[1] === field && field);
  return (
    <li className={styles.column}>
      <span className={styles.name}>{column}</span>
      <span className={styles.samples} title={[...samples].join(' · ')}>
        {[...samples].slice(0, SAMPLES_SHOWN).join(' · ') || t('import-plan.mapping.noValues')}
      </span>
      <span className={styles.choice}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          disabled={!mayChange}
          aria-label={t('import-plan.mapping.fieldOf', { column })}
          value={field && isAttribute(field) ? attributeField(column) : (field ?? LEFT_OUT)}
          status={faults.length > 0 ? 'error' : undefined}
          onChange={(value) => draft.map(column, value === LEFT_OUT ? null : value)}
          options={choices}
        />
        {faults.map((fault) => (
          <span key={fault.code} className={styles.fault} role="alert">
            {ofFault(fault)}
          </span>
        ))}
      </span>
      <Confidence file={file} column={column} field={field} />
    </li>
  );
}

function Missing({ faults }: { faults: Fault[] }) {
  const { t } = useTranslation();
  if (faults.length === 0) return null;
  const namesOf = ({ params }: Fault): string =>
    String(params['fields'] ?? '')
      .split(', ')
      .map((field) => fieldName(t, field))
      .join(t('import-plan.mapping.or'));
  return (
    <div className={styles.missing} role="alert">
      {faults.map((fault) => (
        <span key={fault.path.join('.')}>{t('import-plan.mapping.missing', { fields: namesOf(fault) })}</span>
      ))}
    </div>
  );
}

/** Which column says what. */
export function MappingPanel({ file, draft }: { file: Import; draft: PlanDraft }) {
  const { t } = useTranslation();
  const missing = draft.faults.filter(({ code }) => code === 'mapping-field-missing');
  return (
    <Panel flush title={t('import-plan.mapping.title')} hint={t('import-plan.mapping.hint')}>
      <Missing faults={missing} />
      <ul className={styles.columns}>
        <li className={`${styles.column} ${styles.heads}`} aria-hidden="true">
          <span>{t('import-plan.mapping.column')}</span>
          <span>{t('import-plan.mapping.samples')}</span>
          <span>{t('import-plan.mapping.field')}</span>
        </li>
        {file.detected.columns.map(({ name }, at) => (
          <ColumnLine key={name} file={file} draft={draft} column={name} at={at} />
        ))}
      </ul>
    </Panel>
  );
}
