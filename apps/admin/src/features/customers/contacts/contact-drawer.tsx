import { DatePicker, Drawer, Form, Input, Rate, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiMutation } from '../../../api';
import { FormShell } from '../../../ui';

export type Contact = ApiRow<'/api/customers/{id}/contacts'>;

type Values = Pick<
  Contact,
  'kind' | 'phase' | 'note' | 'satisfaction' | 'suggestion' | 'suggestionRating'
> & {
  at: Dayjs;
};

const KINDS = ['phone', 'visit', 'chat', 'after-sales', 'other'] as const;
const PHASES = ['before', 'during', 'after'] as const;
const RATINGS = ['high-value', 'ordinary'] as const;
const READ_ANEW = ['/api/customers/{id}/contacts', '/api/customers/{id}/story'];

const bodyOf = ({ at, suggestion, suggestionRating, ...values }: Values) => ({
  ...values,
  note: values.note ?? '',
  phase: values.phase ?? null,
  satisfaction: values.satisfaction || null,
  suggestion: suggestion?.trim() || null,
  suggestionRating: suggestion?.trim() ? (suggestionRating ?? null) : null,
  at: at.toISOString(),
});

function Suggestion() {
  const { t } = useTranslation();
  const suggestion = Form.useWatch<string | null>('suggestion');
  return (
    <>
      <Form.Item
        name="suggestion"
        label={t('contacts.field.suggestion')}
        extra={t('contacts.field.suggestionHint')}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={5000} />
      </Form.Item>
      {suggestion?.trim() ? (
        <Form.Item name="suggestionRating" label={t('contacts.field.suggestionRating')}>
          <Select
            allowClear
            options={RATINGS.map((value) => ({ value, label: t(`contacts.rating.${value}`) }))}
          />
        </Form.Item>
      ) : null}
    </>
  );
}

function Fields() {
  const { t } = useTranslation();
  const rules = [{ required: true, message: t('required', { ns: 'problems' }) }];
  return (
    <>
      <Form.Item name="kind" label={t('contacts.field.kind')} rules={rules}>
        <Select options={KINDS.map((value) => ({ value, label: t(`contacts.kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="at" label={t('contacts.field.at')} rules={rules}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" allowClear={false} />
      </Form.Item>
      <Form.Item name="phase" label={t('contacts.field.phase')}>
        <Select
          allowClear
          options={PHASES.map((value) => ({ value, label: t(`contacts.phase.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="note" label={t('contacts.field.note')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={5000} />
      </Form.Item>
      <Form.Item name="satisfaction" label={t('contacts.field.satisfaction')}>
        <Rate />
      </Form.Item>
      <Suggestion />
    </>
  );
}

interface ContactDrawerProps {
  customerId: number;
  /** The entry edited, `null` for a new one. */
  contact: Contact | null;
  open: boolean;
  onClose: () => void;
}

function Editor({ customerId, contact, onClose }: ContactDrawerProps) {
  const create = useApiMutation('post', '/api/contacts', { invalidates: READ_ANEW });
  const change = useApiMutation('patch', '/api/contacts/{id}', { invalidates: READ_ANEW });
  const save = (values: Values): Promise<unknown> => {
    const body = bodyOf(values);
    if (contact) return change.mutateAsync({ params: { path: { id: contact.id } }, body });
    return create.mutateAsync({ body: { ...body, customer: { id: customerId } } });
  };
  return (
    <FormShell<Values, unknown>
      initialValues={contact ? { ...contact, at: dayjs(contact.at) } : { kind: 'phone', at: dayjs() }}
      onSubmit={save}
      onSaved={onClose}
    >
      <Fields />
    </FormShell>
  );
}

/** Writes down a contact, or mends what was written. */
export function ContactDrawer(props: ContactDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      open={props.open}
      title={t(props.contact ? 'contacts.editing' : 'contacts.new')}
      onClose={props.onClose}
      destroyOnHidden
      size={460}
    >
      <Editor {...props} />
    </Drawer>
  );
}
