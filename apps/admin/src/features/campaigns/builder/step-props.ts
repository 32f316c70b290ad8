import type { Definition } from '../definition';
import type { Choices } from './use-choices';

/** What every step works on. */
export interface StepProps {
  definition: Definition;
  choices: Choices;
  onChange: (change: Partial<Definition>) => void;
}
