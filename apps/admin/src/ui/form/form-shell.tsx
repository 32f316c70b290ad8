import { Form, type FormInstance } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Fault, asProblem } from '../../api/problem';
import { useProblemText } from '../../i18n/problem-text';
import { ProblemAlert } from '../problem-alert';
import styles from './form-shell.module.css';
import { useLeaveGuard } from './leave-guard';
import { type FieldName, placeFaults } from './place-faults';
import { SaveBar } from './save-bar';

interface FormShellProps<V, R> {
  /** From `Form.useForm<V>()`, where the page needs to read or set values itself. */
  form?: FormInstance<V>;
  initialValues?: Partial<V>;
  /** Saves; a thrown Problem's faults appear beside the fields their paths name. */
  onSubmit: (values: V) => Promise<R>;
  /** After the save, when leaving asks no more: navigate here. */
  onSaved?: (result: R) => void;
  /** Work outside the form's own fields (an editor beside it) that is not saved yet. */
  dirty?: boolean;
  saveLabel?: string;
  extra?: ReactNode;
  /** `Form.Item`s, whose names are the paths of the request body. */
  children: ReactNode;
}

/** What is wrong after a save was refused: the problem, and its faults that no field can show. */
interface Refusal {
  error: unknown;
  rest: Fault[];
}

/** Puts a refused save's faults onto the fields and goes to the first of them. */
function useShowFaults<V>(form: FormInstance<V>): (error: unknown) => Refusal {
  const { ofFault } = useProblemText();
  return (error) => {
    const names = form.getFieldsError().map(({ name }) => name as FieldName);
    const { fields, rest } = placeFaults(asProblem(error).errors, names);
    const marks = fields.map(({ name, faults }) => ({ name, errors: faults.map(ofFault) }));
    form.setFields(marks as Parameters<typeof form.setFields>[0]);
    if (fields[0]) form.scrollToField(fields[0].name, { focus: true });
    return { error, rest };
  };
}

/** A form with the habits of the house: faults in place, Ctrl/⌘-S, a guard on unsaved work, and a word when it is saved. */
export function FormShell<V extends object, R = void>(props: FormShellProps<V, R>) {
  const [form] = Form.useForm<V>(props.form);
  const [touched, setTouched] = useState(false);
  const [saving, setSaving] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const showFaults = useShowFaults(form);
  const dirty = touched || (props.dirty ?? false);
  const { dialog, release } = useLeaveGuard(dirty);

  const submit = async (values: V): Promise<void> => {
    setSaving(true);
    setRefusal(null);
    try {
      const result = await props.onSubmit(values);
      setTouched(false);
      setSavedAt(new Date().toISOString());
      release();
      props.onSaved?.(result);
    } catch (error) {
      setRefusal(showFaults(error));
    } finally {
      setSaving(false);
    }
  };
  const discard = (): void => {
    form.resetFields();
    setTouched(false);
    setRefusal(null);
  };

  return (
    <Form<V>
      form={form}
      layout="vertical"
      className={styles.form}
      initialValues={props.initialValues}
      onValuesChange={() => setTouched(true)}
      onFinish={(values) => void submit(values)}
      scrollToFirstError={{ focus: true }}
    >
      {refusal ? <ProblemAlert error={refusal.error} faults={refusal.rest} /> : null}
      {props.children}
      <SaveBar
        dirty={dirty}
        saving={saving}
        savedAt={savedAt}
        onSave={form.submit}
        onDiscard={props.dirty === undefined ? discard : undefined}
        saveLabel={props.saveLabel}
        extra={props.extra}
      />
      {dialog}
    </Form>
  );
}
