import { ArrowRightOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../../i18n/problem-text';
import { useLanguage } from '../../../i18n/i18n';
import { Panel, useCan } from '../../../ui';
import type { Plan } from '../import-types';
import { countries, currencies, zones } from './choices';
import styles from './columns.module.css';
import { ListOption } from './list-option';
import type { Detected, PlanDraft } from './plan-draft';
import { useUnderstood } from './use-understood';

const CALENDAR_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
const ORDERS = [...CALENDAR_ORDERS, 'excel-serial', 'unix-seconds', 'unix-millis'] as const;

interface OptionProps<K extends keyof Plan> {
  draft: PlanDraft;
  name: K;
  options: { value: string; label: string }[];
  note?: ReactNode;
}

function Option<K extends keyof Plan>({ draft, name, options, note }: OptionProps<K>) {
  const { t } = useTranslation();
  const { ofFault } = useProblemText();
  const id = useId();
  const mayChange = useCan('marketer');
  const faults = draft.faults.filter(({ path }) => path[0] === name);
  return (
    <div className={styles.fact}>
      <label htmlFor={id}>{t(`import-plan.option.${name}`)}</label>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        disabled={!mayChange}
        value={String(draft.plan[name])}
        status={faults.length > 0 ? 'error' : undefined}
        onChange={(value: string) => draft.set({ [name]: value } as Partial<Plan>)}
        options={options}
      />
      {faults.map((fault) => (
        <span key={fault.code} className={styles.fault} role="alert">
          {ofFault(fault)}
        </span>
      ))}
      {note ? <span className={styles.note}>{note}</span> : null}
    </div>
  );
}

const DATE_FIELDS: Record<Plan['target'], string | null> = {
  orders: 'orderedAt',
  customers: 'birthday',
  products: 'launchedOn',
  opportunities: 'closesOn',
  contacts: 'contactedAt',
  expenses: 'spentOn',
  consents: 'consentedAt',
  members: null,
};
const dateField = ({ target }: Plan): string => DATE_FIELDS[target] ?? '';

/** What a kind of file may write in more than one way, beside its dates. */
const OPTIONS: Record<Plan['target'], (keyof Plan)[]> = {
  orders: ['decimalMark', 'timeZone', 'currency', 'defaultCountry'],
  customers: ['defaultCountry'],
  products: ['decimalMark'],
  opportunities: ['decimalMark'],
  contacts: ['timeZone'],
  expenses: ['decimalMark'],
  consents: ['timeZone', 'defaultCountry'],
  members: ['list', 'defaultCountry'],
};

/** A date of the file and what it is taken for: `01/12/2010 08:26 → 1 Dec 2010, 08:26`. */
function DateExample({ draft, columns }: DatesProps) {
  const show = useUnderstood(draft.plan);
  const field = dateField(draft.plan);
  const at = columns.findIndex(({ name }) => name === draft.plan.mapping[field]);
  const row = draft.preview.data?.rows.find(({ understood }) => understood?.[field] !== undefined);
  if (at === -1 || !row) return null;
  return (
    <span className={styles.example}>
      {row.cells[at]} <ArrowRightOutlined aria-hidden="true" /> {show(field, row.understood?.[field])}
    </span>
  );
}

/** How sure the order of the dates is; a warning where the plan says another one than all dates together prove. */
function DateEvidence({ draft, columns }: DatesProps) {
  const { t } = useTranslation();
  const used = draft.plan.mapping[dateField(draft.plan)];
  const dates = columns.find(({ name }) => name === used)?.dates;
  if (!dates || dates.certainty !== 'certain') return null;
  const order = t(`import-plan.dateOrder.${dates.order}`);
  const params = { order, count: dates.readable };
  if (dates.order === draft.plan.dateOrder) return <span>{t('import-plan.option.proven', params)}</span>;
  return (
    <span className={styles.fault} role="alert">
      {t('import-plan.option.contradiction', params)}
    </span>
  );
}

interface DatesProps {
  draft: PlanDraft;
  columns: Detected['columns'];
}

/** How the file writes what it says. */
export function OptionsPanel({ draft, columns }: DatesProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { target } = draft.plan;
  const orders = target === 'customers' ? CALENDAR_ORDERS : ORDERS;
  const has = (option: keyof Plan): boolean => OPTIONS[target].includes(option);
  return (
    <Panel title={t('import-plan.option.title')} hint={t('import-plan.option.hint')}>
      <div className={styles.facts}>
        {has('list') ? <ListOption draft={draft} /> : null}
        {DATE_FIELDS[target] ? (
          <Option
            draft={draft}
            name="dateOrder"
            options={orders.map((value) => ({ value, label: t(`import-plan.dateOrder.${value}`) }))}
            note={
              <>
                <DateExample draft={draft} columns={columns} />
                <DateEvidence draft={draft} columns={columns} />
              </>
            }
          />
        ) : null}
        {has('decimalMark') ? (
          <Option
            draft={draft}
            name="decimalMark"
            options={['.', ','].map((value) => ({ value, label: value === '.' ? '1,234.50' : '1.234,50' }))}
          />
        ) : null}
        {has('timeZone') ? <Option draft={draft} name="timeZone" options={zones} /> : null}
        {has('currency') ? (
          <Option draft={draft} name="currency" options={currencies(language, draft.plan.currency)} />
        ) : null}
        {has('defaultCountry') ? (
          <Option
            draft={draft}
            name="defaultCountry"
            options={countries(language)}
            note={t('import-plan.option.defaultCountryHint')}
          />
        ) : null}
      </div>
    </Panel>
  );
}
