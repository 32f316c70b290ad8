import type { Trigger } from '../definition';

/** The fields of one kind of trigger. */
export interface FieldProps<T extends Trigger> {
  trigger: T;
  onChange: (trigger: T) => void;
}
