import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LoopMark } from '../ui/loop/loop-mark';
import styles from './centred-screen.module.css';

/** For what is shown instead of a page: the sign of the product and one thing to say. */
export function CentredScreen({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.screen}>
      <h1 className="rt-visually-hidden">{t('ui.product')}</h1>
      <LoopMark size={40} />
      <div className={styles.content}>{children}</div>
    </div>
  );
}
