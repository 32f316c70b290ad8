import { keyCaps } from './keys';
import styles from './shortcuts.module.css';

/** A shortcut drawn as key caps. */
export function Keys({ of: keys }: { of: string }) {
  return (
    <span className={styles.keys} aria-hidden="true">
      {keyCaps(keys).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}
