import { AnswerInput } from './answer-input';
import { isCellField } from '../../rule/cell-ranges';
import { CellInput } from './cell-input';
import { BooleanInput, ChoiceInput, SegmentInput } from './choice-inputs';
import { DateInput, DaysInput } from './time-inputs';
import { NumberInput, RangeInput } from './number-inputs';
import { TextInput, TextsInput } from './text-inputs';
import type { ValueInputProps } from './value-input-props';

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
      return isCellField(props.field.key) ? <CellInput {...props} /> : <ChoiceInput {...props} />;
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
