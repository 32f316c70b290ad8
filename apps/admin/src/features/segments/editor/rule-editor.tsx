import { useEffect, useRef } from 'react';
import type { Fault } from '../../../api';
import type { GroupDraft } from '../rule/draft';
import type { Words } from '../words/words';
import { type EditRule, RuleContext } from './editor-context';
import { GroupView } from './group-view';

interface RuleEditorProps {
  root: GroupDraft;
  onEdit: (change: (root: GroupDraft) => GroupDraft, tag?: string) => void;
  words: Words;
  faults: ReadonlyMap<string, Fault[]>;
  warnings: ReadonlyMap<string, Fault[]>;
}

/** A rule as nested groups of conditions, all of it within reach of the keyboard. */
export function RuleEditor({ root, onEdit, words, faults, warnings }: RuleEditorProps) {
  const frame = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current) frame.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  }, [root]);
  const edit: EditRule = (change, { tag, focus } = {}) => {
    wanted.current = focus ?? null;
    onEdit(change, tag);
  };
  return (
    <RuleContext value={{ root, edit, words, faults, warnings }}>
      <div ref={frame}>
        <GroupView group={root} />
      </div>
    </RuleContext>
  );
}
