import type { ReactNode } from 'react';
import { Panel } from '../../../ui';
import styles from './builder.module.css';

export type StepName = 'who' | 'what' | 'when' | 'rules' | 'check' | 'launch';

interface StepProps {
  /** None of one that may be passed over. */
  number?: number;
  name: StepName;
  title: string;
  hint: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** One of the five steps; `#step-who` leads to it. */
export function Step({ number, name, title, hint, actions, children }: StepProps) {
  return (
    <div id={`step-${name}`} className={styles.step}>
      <Panel
        title={
          <>
            {number === undefined ? null : (
              <span className={styles.number} aria-hidden="true">
                {number}
              </span>
            )}
            {title}
          </>
        }
        hint={hint}
        actions={actions}
      >
        {children}
      </Panel>
    </div>
  );
}
