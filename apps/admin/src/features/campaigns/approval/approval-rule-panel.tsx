import { InputNumber, Radio, Skeleton, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiMutation, useApiQuery } from '../../../api';
import { Panel, ProblemAlert, useCan } from '../../../ui';
import styles from './approval.module.css';

type Rule = ApiData<'/api/approval-rule'>;

interface RuleFieldsProps {
  rule: Rule;
  onChange: (part: Partial<Rule>) => void;
}

/** What a threshold begins with when it is switched on. */
const USUAL_PEOPLE = 1000;

function RuleFields({ rule: { approvers, leastPeople }, onChange }: RuleFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Radio.Group
        vertical
        aria-label={t('campaign-approval.rule.who')}
        value={approvers}
        options={(['marketer', 'owner'] as const).map((value) => ({
          value,
          label: t(`campaign-approval.rule.by.${value}`),
        }))}
        onChange={({ target }) => onChange({ approvers: target.value as Rule['approvers'] })}
      />
      <label>
        <Switch
          checked={leastPeople !== null}
          aria-label={t('campaign-approval.rule.from')}
          onChange={(on) => onChange({ leastPeople: on ? USUAL_PEOPLE : null })}
        />
        {t('campaign-approval.rule.from')}
        {leastPeople === null ? null : (
          <InputNumber
            min={1}
            precision={0}
            value={leastPeople}
            changeOnWheel={false}
            aria-label={t('campaign-approval.rule.people')}
            onChange={(people) => onChange({ leastPeople: people ?? 1 })}
          />
        )}
      </label>
      {leastPeople === null ? null : <p>{t('campaign-approval.rule.fromHint')}</p>}
    </>
  );
}

/** Whether campaigns need a second person, who that may be, and from what size on. Holds as soon as it is set. */
export function ApprovalRulePanel() {
  const { t } = useTranslation();
  const isOwner = useCan('owner');
  const { data: rule, ...query } = useApiQuery('/api/approval-rule');
  const save = useApiMutation('put', '/api/approval-rule', { invalidates: ['/api/approval-rule'] });
  const shown = save.isPending && save.variables ? save.variables.body : rule;
  const change = (part: Partial<Rule>): void => {
    if (shown) save.mutate({ body: { ...shown, ...part } });
  };
  return (
    <Panel title={t('campaign-approval.rule.title')} hint={t('campaign-approval.rule.hint')}>
      {query.isPending ? <Skeleton active paragraph={{ rows: 2 }} /> : null}
      {query.isError ? <ProblemAlert error={query.error} onRetry={() => void query.refetch()} /> : null}
      {save.error ? <ProblemAlert error={save.error} /> : null}
      {shown ? (
        <fieldset disabled={!isOwner} className={styles.rule}>
          <label>
            <Switch
              checked={shown.secondPerson}
              disabled={!isOwner}
              aria-label={t('campaign-approval.rule.on')}
              onChange={(secondPerson) => change({ secondPerson })}
            />
            {t('campaign-approval.rule.on')}
          </label>
          {shown.secondPerson && isOwner ? <RuleFields rule={shown} onChange={change} /> : null}
          {shown.secondPerson && !isOwner ? <p>{t(`campaign-approval.rule.by.${shown.approvers}`)}</p> : null}
        </fieldset>
      ) : null}
    </Panel>
  );
}
