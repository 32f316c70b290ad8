import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSignIn } from '../../api';
import { ProblemAlert } from '../../ui/problem-alert';
import styles from './login-page.module.css';
import { useCountdown } from './use-countdown';

interface Credentials {
  email: string;
  password: string;
}

/** Signs in; after too many tries the button waits as long as the server says. */
export function LoginForm() {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const wait = useCountdown(signIn.error?.retryAfter ?? 0, signIn.submittedAt);
  return (
    <Form<Credentials>
      layout="vertical"
      className={styles.form}
      requiredMark={false}
      onFinish={(body) => signIn.mutate({ body })}
    >
      {signIn.error ? <ProblemAlert error={signIn.error} /> : null}
      <Form.Item
        name="email"
        label={t('session.email')}
        rules={[{ required: true, type: 'email', message: t('session.emailMissing') }]}
      >
        <Input size="large" type="email" autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('session.password')}
        rules={[{ required: true, message: t('session.passwordMissing') }]}
      >
        <Input.Password size="large" autoComplete="current-password" />
      </Form.Item>
      <Button
        type="primary"
        size="large"
        htmlType="submit"
        block
        loading={signIn.isPending}
        disabled={wait > 0}
      >
        {wait > 0 ? t('session.wait', { count: wait }) : t('session.signIn')}
      </Button>
    </Form>
  );
}
