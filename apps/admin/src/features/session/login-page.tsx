import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { useSessionQuery } from '../../api/session';
import { LanguageSwitch, ThemeSwitch } from '../../ui/layout/switches';
import { LoopMark } from '../../ui/loop/loop-mark';
import { LoginForm } from './login-form';
import styles from './login-page.module.css';
import { LoginPicture } from './login-picture';
import { safeNext } from './safe-next';

export default function LoginPage() {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const session = useSessionQuery();
  if (session.data) return <Navigate to={safeNext(params.get('next'))} replace />;
  return (
    <div className={styles.page}>
      <title>{`${t('session.title')} · ${t('ui.product')}`}</title>
      <LoginPicture />
      <div className={styles.side}>
        <div className={styles.tools}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
        <main className={styles.main}>
          <div className={styles.brand}>
            <LoopMark size={34} />
            <strong>{t('ui.product')}</strong>
          </div>
          <h1>{t('session.title')}</h1>
          <p className={styles.subtitle}>{t('session.subtitle')}</p>
          <LoginForm />
        </main>
      </div>
    </div>
  );
}
