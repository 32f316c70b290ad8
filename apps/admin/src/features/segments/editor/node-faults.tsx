import type { Fault } from '../../../api';
import { useProblemText } from '../../../i18n/problem-text';
import { useRuleEditing } from './editor-context';
import styles from './rule-editor.module.css';

/** What the server says against this part of the rule, and what makes no sense in it. */
export function NodeFaults({ id }: { id: string }) {
  const { faults, warnings } = useRuleEditing();
  const own = faults.get(id) ?? [];
  return (
    <>
      <Sentences faults={own} className={styles.faults} />
      <Sentences faults={own.length > 0 ? [] : (warnings.get(id) ?? [])} className={styles.warnings} />
    </>
  );
}

function Sentences({ faults, className }: { faults: Fault[]; className?: string }) {
  const { ofFault } = useProblemText();
  if (faults.length === 0) return null;
  return (
    <div className={className} role="alert">
      {faults.map((fault) => (
        <p key={`${fault.path.join('.')} ${fault.code}`}>{ofFault(fault)}</p>
      ))}
    </div>
  );
}
