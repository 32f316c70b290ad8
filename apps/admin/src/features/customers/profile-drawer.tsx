import { Drawer, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiMutation } from '../../api';
import { DayInput, FormShell, MoneyInput } from '../../ui';

type Customer = ApiData<'/api/customers/{id}'>;
type Values = Pick<
  Customer,
  'name' | 'acquisitionSource' | 'acquiredOn' | 'relationshipSince' | 'accountManager' | 'arrearsMinor'
>;

const WIDE = { width: '100%' };
const READ_ANEW = ['/api/customers'];

const textOrNone = (text: string | null): string | null => text?.trim() || null;

const bodyOf = ({ name, acquisitionSource, accountManager, arrearsMinor, ...days }: Values): Values => ({
  ...days,
  name: textOrNone(name),
  acquisitionSource: textOrNone(acquisitionSource),
  accountManager: textOrNone(accountManager),
  arrearsMinor: arrearsMinor ?? 0,
});

function Fields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="name" label={t('customers.column.name')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="accountManager" label={t('customers.profile.accountManager')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="acquisitionSource" label={t('customers.profile.source')}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="acquiredOn" label={t('customers.profile.acquiredOn')}>
        <DayInput style={WIDE} />
      </Form.Item>
      <Form.Item
        name="relationshipSince"
        label={t('customers.profile.relationshipSince')}
        extra={t('customers.profile.relationshipHint')}
      >
        <DayInput style={WIDE} />
      </Form.Item>
      <Form.Item name="arrearsMinor" label={t('customers.profile.arrears')}>
        <MoneyInput style={WIDE} />
      </Form.Item>
    </>
  );
}

interface ProfileDrawerProps {
  customer: Customer;
  open: boolean;
  onClose: () => void;
}

/** The facts of the relationship that people of the company know. */
export function ProfileDrawer({ customer, open, onClose }: ProfileDrawerProps) {
  const { t } = useTranslation();
  const save = useApiMutation('patch', '/api/customers/{id}', { invalidates: READ_ANEW });
  const { name, acquisitionSource, acquiredOn, relationshipSince, accountManager, arrearsMinor } = customer;
  const initial = { name, acquisitionSource, acquiredOn, relationshipSince, accountManager, arrearsMinor };
  return (
    <Drawer open={open} title={t('customers.profile.editing')} onClose={onClose} destroyOnHidden size={460}>
      <FormShell<Values, unknown>
        initialValues={initial}
        onSubmit={(values) =>
          save.mutateAsync({ params: { path: { id: customer.id } }, body: bodyOf(values) })
        }
        onSaved={onClose}
      >
        <Fields />
      </FormShell>
    </Drawer>
  );
}
