import { type ChangeEventHandler, type UIEvent, useRef } from 'react';
import styles from './code-editor.module.css';
import type { TemplateProblem } from './template-draft';

interface CodeEditorProps {
  id: string;
  value: string;
  readOnly: boolean;
  problems: TemplateProblem[];
  onFocus: () => void;
  onChange: ChangeEventHandler<HTMLTextAreaElement>;
}

type Severity = TemplateProblem['severity'];

/** The worst that stands in each line. */
function severities(problems: TemplateProblem[]): Map<number, Severity> {
  const byLine = new Map<number, Severity>();
  for (const { line, severity } of problems)
    if (line !== undefined && byLine.get(line) !== 'error') byLine.set(line, severity);
  return byLine;
}

function Gutter({ lines, problems }: { lines: number; problems: TemplateProblem[] }) {
  const marks = severities(problems);
  return Array.from({ length: lines }, (_, index) => (
    <span key={index} data-severity={marks.get(index + 1)}>
      {index + 1}
    </span>
  ));
}

/** A plain text field for code: fixed-width, with line numbers that show where the problems are. Tab leaves it. */
export function CodeEditor({ problems, value, ...field }: CodeEditorProps) {
  const gutter = useRef<HTMLDivElement>(null);
  const follow = (event: UIEvent<HTMLTextAreaElement>): void => {
    if (gutter.current) gutter.current.scrollTop = event.currentTarget.scrollTop;
  };
  return (
    <div className={styles.editor}>
      <div ref={gutter} className={styles.gutter} aria-hidden="true">
        <Gutter lines={value.split('\n').length} problems={problems} />
      </div>
      <textarea
        {...field}
        value={value}
        className={styles.code}
        rows={24}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-invalid={problems.some(({ severity }) => severity === 'error')}
        onScroll={follow}
      />
    </div>
  );
}
