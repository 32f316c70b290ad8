import { useState } from 'react';
import styles from './preview.module.css';

interface SteadyFrameProps {
  src: string;
  title: string;
}

/**
 * A sandboxed frame that keeps showing the old page until the new one has come, so that nothing flickers while somebody
 * types. Each page gets a frame of its own: one that is sent elsewhere would fill the browser's history.
 */
export function SteadyFrame({ src, title }: SteadyFrameProps) {
  const [shown, setShown] = useState(src);
  const frames = shown === src ? [src] : [shown, src];
  return (
    <div className={styles.frames}>
      {frames.map((each) => (
        <iframe
          key={each}
          src={each}
          title={title}
          sandbox=""
          className={styles.frame}
          data-coming={each !== shown}
          onLoad={() => setShown(src)}
        />
      ))}
    </div>
  );
}
