import type { Condition, Field, Value, ValueKind } from '../../rule/rule';

/** What every input of a condition's value is given. */
export interface ValueInputProps {
  condition: Condition;
  field: Field;
  kind: ValueKind;
  /** `undefined` while there is none. */
  onChange: (value: Value | undefined) => void;
}
