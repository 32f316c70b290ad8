import { type ReactNode, useId } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  title?: ReactNode;
  /** One line under the title. */
  hint?: ReactNode;
  actions?: ReactNode;
  /** Without inner space, for tables and lists that bring their own. */
  flush?: boolean;
  children: ReactNode;
}

/** A surface with a heading: the one box everything on a page sits in. */
export function Panel({ title, hint, actions, flush = false, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={title ? id : undefined}>
      {title || actions ? (
        <header className={styles.header}>
          <div>
            {title ? <h2 id={id}>{title}</h2> : null}
            {hint ? <p>{hint}</p> : null}
          </div>
          {actions}
        </header>
      ) : null}
      <div className={styles.body} data-flush={flush}>
        {children}
      </div>
    </section>
  );
}

/** Panels or cards side by side, as many as fit when each is at least `min` px wide. */
export function Tiles({ min = 160, children }: { min?: number; children: ReactNode }) {
  return (
    <div
      className={styles.tiles}
      style={{ gridTemplateColumns: `repeat(auto-fit, minmax(min(${min}px, 100%), 1fr))` }}
    >
      {children}
    </div>
  );
}
