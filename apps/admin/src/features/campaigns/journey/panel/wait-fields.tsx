import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StepOf } from '../../definition';
import { Faults } from './faults';
import { SpanField } from './span-field';
import type { StepFieldsProps } from './step-fields-props';
import { DateWait, EventWait, InstantWait, WindowWait } from './wait-kinds';

type Until = StepOf<'wait'>['until'];

const KINDS = ['duration', 'instant', 'date', 'window', 'event'] as const;
const HOUR_MS = 3_600_000;

/** What a wait of a kind begins with; who waited for an event goes on either way. */
function firstOf(kind: Until['kind'], next: string | null): Until {
  switch (kind) {
    case 'duration':
      return { kind, amount: 3, unit: 'days' };
    case 'instant':
      return { kind, at: `${new Date(Date.now() + 24 * HOUR_MS).toISOString().slice(0, 10)}T09:00` };
    case 'date':
      return { kind, attribute: 'contract-end', days: 0, hour: 9 };
    case 'window':
      return { kind, weekdays: [1, 2, 3, 4, 5], fromHour: 9, toHour: 18 };
    case 'event':
      return { kind, event: 'page-viewed', atMost: { amount: 7, unit: 'days' }, timedOut: next };
  }
}

function KindFields({ id, until, onChange }: { id: string; until: Until; onChange: (until: Until) => void }) {
  const { t } = useTranslation();
  switch (until.kind) {
    case 'duration':
      return (
        <SpanField
          id={`span-${id}`}
          label={t('campaign-steps.wait.howLong')}
          span={until}
          onChange={(span) => onChange({ kind: 'duration', ...span })}
        />
      );
    case 'instant':
      return <InstantWait id={id} until={until} onChange={onChange} />;
    case 'date':
      return <DateWait id={id} until={until} onChange={onChange} />;
    case 'window':
      return <WindowWait id={id} until={until} onChange={onChange} />;
    case 'event':
      return <EventWait id={id} until={until} onChange={onChange} />;
  }
}

/** What the wait waits for. */
export function WaitFields({ id, step, onChange }: StepFieldsProps<StepOf<'wait'>>) {
  const { t } = useTranslation();
  const set = (until: Until): void => onChange({ ...step, until });
  return (
    <>
      <Form.Item label={t('campaign-steps.wait.for')} htmlFor={`until-${id}`}>
        <Select
          id={`until-${id}`}
          value={step.until.kind}
          options={KINDS.map((value) => ({ value, label: t(`campaign-steps.wait.${value}`) }))}
          onChange={(kind) => set(firstOf(kind, step.next))}
        />
      </Form.Item>
      <KindFields id={id} until={step.until} onChange={set} />
      <Faults at={['steps', id, 'until']} />
    </>
  );
}
