import { createContext, useContext } from 'react';
import type { Fault } from '../../../api';
import type { GroupDraft } from '../rule/draft';
import type { Words } from '../words/words';

/** A change of the rule. Changes of one `tag` in a row are undone as one; `focus` is where the keyboard goes next. */
export type EditRule = (
  change: (root: GroupDraft) => GroupDraft,
  options?: { tag?: string; focus?: string },
) => void;

interface RuleEditing {
  root: GroupDraft;
  edit: EditRule;
  words: Words;
  /** What the server says against a node, by its id. */
  faults: ReadonlyMap<string, Fault[]>;
  /** What can be saved and makes no sense. */
  warnings: ReadonlyMap<string, Fault[]>;
}

export const RuleContext = createContext<RuleEditing | null>(null);

/** The rule that is edited, for every part of the editor. */
export function useRuleEditing(): RuleEditing {
  const editing = useContext(RuleContext);
  if (!editing) throw new Error('useRuleEditing is for parts of the rule editor');
  return editing;
}

/** Selectors of what the keyboard goes to after an edit. */
export const focusOn = {
  /** What a new condition wants next. */
  value: (id: string) => `[data-node="${id}"] [data-value] input`,
  adder: (id: string) => `[data-node="${id}"] [data-adder] input`,
  mode: (id: string) => `[data-node="${id}"] > [data-mode-select] input`,
  action: (id: string, action: string) => `[data-node="${id}"] > [data-actions] [data-action="${action}"]`,
};
