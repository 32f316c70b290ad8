import { Drawer, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiMutation } from '../../../api';
import { DayInput, FormShell, MoneyInput } from '../../../ui';

type Values = Pick<ApiRow<'/api/customers/{id}/expenses'>, 'kind' | 'amountMinor' | 'spentOn'> & {
  note?: string;
};

const KINDS = ['acquisition', 'marketing'] as const;
const WIDE = { width: '100%' };

function Fields() {
  const { t } = useTranslation();
  const rules = [{ required: true, message: t('required', { ns: 'problems' }) }];
  return (
    <>
      <Form.Item name="kind" label={t('customers.expenses.kind')} rules={rules}>
        <Select options={KINDS.map((value) => ({ value, label: t(`customers.expenses.of.${value}`) }))} />
      </Form.Item>
      <Form.Item name="amountMinor" label={t('customers.expenses.amount')} rules={rules}>
        <MoneyInput style={WIDE} />
      </Form.Item>
      <Form.Item name="spentOn" label={t('customers.expenses.spentOn')} rules={rules}>
        <DayInput style={WIDE} allowClear={false} />
      </Form.Item>
      <Form.Item name="note" label={t('customers.expenses.note')}>
        <Input maxLength={500} />
      </Form.Item>
    </>
  );
}

interface ExpenseDrawerProps {
  customerId: number;
  open: boolean;
  onClose: () => void;
}

/** Writes down what was spent on the customer. */
export function ExpenseDrawer({ customerId, open, onClose }: ExpenseDrawerProps) {
  const { t } = useTranslation();
  const create = useApiMutation('post', '/api/expenses', { invalidates: ['/api/customers/{id}/expenses'] });
  return (
    <Drawer open={open} title={t('customers.expenses.new')} onClose={onClose} destroyOnHidden size={460}>
      <FormShell<Values, unknown>
        initialValues={{ kind: 'marketing', spentOn: dayjs().format('YYYY-MM-DD') }}
        onSubmit={(values) =>
          create.mutateAsync({ body: { ...values, note: values.note ?? '', customer: { id: customerId } } })
        }
        onSaved={onClose}
      >
        <Fields />
      </FormShell>
    </Drawer>
  );
}
