import type { Condition, Field, Value, ValueKind } from '../../rule/rule';
import { AnswerInput } from './answer-input';
import { BooleanInput, ChoiceInput, SegmentInput } from './choice-inputs';
import { DateInput, DaysInput } from './time-inputs';
import { NumberInput, RangeInput } from './number-inputs';
import { TextInput, TextsInput } from './text-inputs';

export interface ValueInputProps {
  condition: Condition;
  field: Field;
  kind: ValueKind;
  /** `undefined` while there is none. */
  onChange: (value: Value | undefined) => void;
}

/** The input for the kind of value an operator wants. */
export function ValueInput(props: ValueInputProps) {
  switch (props.kind) {
    case 'none':
      return null;
    case 'text':
      return <TextInput {...props} />;
    case 'texts':
      return <TextsInput {...props} />;
    case 'choice':
    case 'choices':
      return <ChoiceInput {...props} />;
    case 'number':
      return <NumberInput {...props} />;
    case 'numbers':
      return <RangeInput {...props} />;
    case 'date':
      return <DateInput {...props} />;
    case 'days':
      return <DaysInput {...props} />;
    case 'boolean':
      return <BooleanInput {...props} />;
    case 'segment':
      return <SegmentInput {...props} />;
    case 'answer':
      return <AnswerInput {...props} />;
  }
}
