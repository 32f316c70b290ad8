import { useProblemText } from '../../../i18n/problem-text';
import { useRuleEditing } from './editor-context';
import styles from './rule-editor.module.css';

/** What the server says against this part of the rule. */
export function NodeFaults({ id }: { id: string }) {
  const { faults } = useRuleEditing();
  const { ofFault } = useProblemText();
  const own = faults.get(id) ?? [];
  if (own.length === 0) return null;
  return (
    <div className={styles.faults} role="alert">
      {own.map((fault) => (
        <p key={`${fault.path.join('.')} ${fault.code}`}>{ofFault(fault)}</p>
      ))}
    </div>
  );
}
