import { AutoComplete, Drawer, Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { ConfirmDelete, DayInput, FormShell, MoneyInput } from '../../ui';
import { CustomerSelect } from '../segments/why/customer-select';
import {
  type Opportunity,
  type OpportunityValues,
  READ_ANEW,
  toBody,
  USUAL,
  valuesOf,
} from './opportunity-types';

const STAGES = ['contacted', 'needs', 'quoted', 'negotiating'] as const;

/** Form.Item gives `value` and `onChange`. */
function CustomerField({ value, onChange }: { value?: number; onChange?: (id: number | undefined) => void }) {
  return <CustomerSelect value={value ?? null} onChange={(id) => onChange?.(id ?? undefined)} />;
}

function Fields({ withCustomer }: { withCustomer: boolean }) {
  const { t } = useTranslation();
  const rules = [{ required: true, message: t('required', { ns: 'problems' }) }];
  const stages = STAGES.map((stage) => ({ value: t(`opportunities.stages.${stage}`) }));
  return (
    <>
      {withCustomer ? (
        <Form.Item name="customerId" label={t('opportunities.customer')} rules={rules}>
          <CustomerField />
        </Form.Item>
      ) : null}
      <Form.Item name="name" label={t('opportunities.name')} rules={rules}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="expectedMinor" label={t('opportunities.expected')} rules={rules}>
        <MoneyInput style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="probability" label={t('opportunities.probability')} rules={rules}>
        <InputNumber min={0} max={100} precision={0} suffix="%" style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item
        name="stage"
        label={t('opportunities.stage')}
        extra={t('opportunities.stageHint')}
        rules={rules}
      >
        <AutoComplete options={stages} maxLength={60} />
      </Form.Item>
      <Form.Item name="closesOn" label={t('opportunities.closesOn')}>
        <DayInput style={{ width: '100%' }} />
      </Form.Item>
    </>
  );
}

interface OpportunityDrawerProps {
  /** The one edited, `null` for a new one. */
  opportunity: Opportunity | null;
  /** Whose a new one is; chosen in the form where it is left out. */
  customerId?: number;
  open: boolean;
  onClose: () => void;
}

function Editor({ opportunity, customerId, onClose }: OpportunityDrawerProps) {
  const create = useApiMutation('post', '/api/opportunities', { invalidates: READ_ANEW });
  const change = useApiMutation('patch', '/api/opportunities/{id}', { invalidates: READ_ANEW });
  const save = (values: OpportunityValues): Promise<unknown> => {
    const body = toBody(values);
    if (opportunity) return change.mutateAsync({ params: { path: { id: opportunity.id } }, body });
    const customer = { id: customerId ?? values.customerId };
    return create.mutateAsync({ body: { ...body, customer, status: 'open' } });
  };
  return (
    <FormShell<OpportunityValues, unknown>
      initialValues={opportunity ? valuesOf(opportunity) : USUAL}
      onSubmit={save}
      onSaved={onClose}
    >
      <Fields withCustomer={!opportunity && customerId === undefined} />
    </FormShell>
  );
}

function Delete({ opportunity, onDeleted }: { opportunity: Opportunity; onDeleted: () => void }) {
  const { t } = useTranslation();
  const remove = useApiMutation('delete', '/api/opportunities/{id}', { invalidates: READ_ANEW });
  return (
    <ConfirmDelete
      size="small"
      name={opportunity.name}
      effects={[t('opportunities.deleteEffect')]}
      onDelete={() => remove.mutateAsync({ params: { path: { id: opportunity.id } } })}
      onDeleted={onDeleted}
    />
  );
}

/** A new opportunity, or one to edit or delete. */
export function OpportunityDrawer(props: OpportunityDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      open={props.open}
      title={t(props.opportunity ? 'opportunities.editing' : 'opportunities.new')}
      onClose={props.onClose}
      extra={props.opportunity ? <Delete opportunity={props.opportunity} onDeleted={props.onClose} /> : null}
      destroyOnHidden
      size={460}
    >
      <Editor {...props} />
    </Drawer>
  );
}
