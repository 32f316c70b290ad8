import { Form, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import styles from './tracking.module.css';

const WHAT = ['links', 'opens', 'utm'] as const;

/** What is followed of the messages of one purpose, a switch each. */
export function FollowedFields({ purpose }: { purpose: 'promotion' | 'care' | 'transactional' }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.followed}>
      {WHAT.map((what) => {
        const id = `${purpose}-${what}`;
        return (
          <li key={what}>
            <Form.Item name={[purpose, what]} valuePropName="checked" noStyle>
              <Switch id={id} />
            </Form.Item>
            <label htmlFor={id}>
              {t(`tracking.${what}`)}
              <small>{t(`tracking.hint.${what}`)}</small>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
