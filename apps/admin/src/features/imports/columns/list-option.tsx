import { Input, Select } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { useProblemText } from '../../../i18n/problem-text';
import { useCan } from '../../../ui';
import styles from './columns.module.css';
import type { PlanDraft } from './plan-draft';

const NEW_LIST = 0;
const LONGEST_NAME = 120;

/** Which list the members go on: one that is there, or a new one by its name. */
export function ListOption({ draft }: { draft: PlanDraft }) {
  const { t } = useTranslation();
  const { ofFault } = useProblemText();
  const id = useId();
  const disabled = !useCan('marketer');
  const segments = useApiQuery('/api/segments').data ?? [];
  const lists = segments.filter(({ kind }) => kind === 'static');
  const list = draft.plan.list ?? null;
  const isNew = list !== null && 'name' in list;
  const faults = draft.faults.filter(({ path }) => path[0] === 'list');
  const status = faults.length > 0 && list ? 'error' : undefined;
  return (
    <div className={styles.fact}>
      <label htmlFor={id}>{t('import-plan.option.list')}</label>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        disabled={disabled}
        placeholder={t('import-plan.option.listChoose')}
        value={isNew ? NEW_LIST : list?.id}
        status={isNew ? undefined : status}
        onChange={(value) => draft.set({ list: value === NEW_LIST ? { name: '' } : { id: value } })}
        options={[
          { value: NEW_LIST, label: t('import-plan.option.listNew') },
          ...lists.map((each) => ({ value: each.id, label: each.name })),
        ]}
      />
      {isNew ? (
        <Input
          disabled={disabled}
          maxLength={LONGEST_NAME}
          aria-label={t('import-plan.option.listName')}
          placeholder={t('import-plan.option.listName')}
          value={list.name}
          status={status}
          onChange={({ target }) => draft.set({ list: { name: target.value } })}
        />
      ) : null}
      {list
        ? faults.map((fault) => (
            <span key={fault.code} className={styles.fault} role="alert">
              {ofFault(fault)}
            </span>
          ))
        : null}
      <span className={styles.note}>{t('import-plan.option.listHint')}</span>
    </div>
  );
}
