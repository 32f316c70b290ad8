import type { Step } from '../../definition';

/** The fields of one kind of step. */
export interface StepFieldsProps<S extends Step> {
  id: string;
  step: S;
  onChange: (step: S) => void;
}
