import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Pick } from '../../builder/pick';
import { useJourney } from '../journey-context';
import type { Change, ChangeOf } from './changes';

interface ChangeFieldsProps<C extends Change> {
  id: string;
  change: C;
  onChange: (change: Change) => void;
}

interface FieldProps {
  id: string;
  name: string;
}

function TextField({
  id,
  name,
  value,
  onText,
}: FieldProps & { value: string; onText: (text: string) => void }) {
  const { t } = useTranslation();
  return (
    <Form.Item label={t(`campaign-steps.update.${name}`)} htmlFor={`${name}-${id}`}>
      <Input
        id={`${name}-${id}`}
        maxLength={200}
        value={value}
        onChange={({ target }) => onText(target.value)}
      />
    </Form.Item>
  );
}

interface OneOfProps<V extends string> extends FieldProps {
  values: readonly V[];
  value: V;
  onValue: (value: V) => void;
}

function OneOf<V extends string>({ id, name, values, value, onValue }: OneOfProps<V>) {
  const { t } = useTranslation();
  return (
    <Form.Item label={t(`campaign-steps.update.${name}`)} htmlFor={`${name}-${id}`}>
      <Select<V>
        id={`${name}-${id}`}
        value={value}
        options={values.map((each) => ({ value: each, label: t(`campaign-steps.update.${each}`) }))}
        onChange={onValue}
      />
    </Form.Item>
  );
}

/** Whether something is given or taken away. */
function Sense({ id, given, onGiven }: { id: string; given: boolean; onGiven: (given: boolean) => void }) {
  return (
    <OneOf
      id={id}
      name="sense"
      values={['give', 'take']}
      value={given ? 'give' : 'take'}
      onValue={(sense) => onGiven(sense === 'give')}
    />
  );
}

function AttributeFields({ id, change, onChange }: ChangeFieldsProps<ChangeOf<'attribute'>>) {
  const { value } = change;
  return (
    <>
      <Sense
        id={id}
        given={value !== null}
        onGiven={(given) => onChange({ ...change, value: given ? '' : null })}
      />
      <TextField
        id={id}
        name="attributeName"
        value={change.attribute}
        onText={(attribute) => onChange({ ...change, attribute })}
      />
      {value === null ? null : (
        <TextField
          id={id}
          name="value"
          value={String(value)}
          onText={(text) => onChange({ ...change, value: text })}
        />
      )}
    </>
  );
}

function ListFields({ id, change, onChange }: ChangeFieldsProps<ChangeOf<'list'>>) {
  const { t } = useTranslation();
  const { choices } = useJourney();
  const lists = choices.segments.filter(({ kind }) => kind === 'static');
  return (
    <>
      <Sense id={id} given={change.on} onGiven={(on) => onChange({ ...change, on })} />
      <Pick
        id={`list-${id}`}
        label={t('campaign-steps.update.list')}
        placeholder={t('campaign-steps.update.listOpen')}
        choices={lists.map((list) => ({ id: list.id, title: list.name }))}
        value={change.segmentId}
        onChange={(segmentId) => onChange({ ...change, segmentId })}
      />
    </>
  );
}

function ConsentFields({ id, change, onChange }: ChangeFieldsProps<ChangeOf<'consent'>>) {
  return (
    <>
      <OneOf
        id={id}
        name="status"
        values={['withdrawn', 'granted']}
        value={change.status}
        onValue={(status) => onChange({ ...change, status })}
      />
      <OneOf
        id={id}
        name="channel"
        values={['email', 'sms']}
        value={change.channel}
        onValue={(channel) => onChange({ ...change, channel })}
      />
      <OneOf
        id={id}
        name="purpose"
        values={['promotion', 'care']}
        value={change.purpose}
        onValue={(purpose) => onChange({ ...change, purpose })}
      />
    </>
  );
}

/** The fields of one change. */
export function ChangeFields({ id, change, onChange }: ChangeFieldsProps<Change>) {
  switch (change.kind) {
    case 'attribute':
      return <AttributeFields id={id} change={change} onChange={onChange} />;
    case 'list':
      return <ListFields id={id} change={change} onChange={onChange} />;
    case 'consent':
      return <ConsentFields id={id} change={change} onChange={onChange} />;
    case 'tag':
      return (
        <>
          <Sense id={id} given={change.given} onGiven={(given) => onChange({ ...change, given })} />
          <TextField id={id} name="tag" value={change.tag} onText={(tag) => onChange({ ...change, tag })} />
        </>
      );
  }
}
