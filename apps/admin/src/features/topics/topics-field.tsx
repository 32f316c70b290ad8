import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TopicDraft } from './topic-key';
import styles from './topics.module.css';

const MOST = 30;
const LONGEST_NAME = 60;
const blank: TopicDraft = { name: { 'zh-CN': '', en: '' } };

interface NameProps {
  /** The topic's place in the list. */
  place: number;
  language: 'zh-CN' | 'en';
}

function NameField({ place, language }: NameProps) {
  const { t } = useTranslation();
  const short = language === 'en' ? 'en' : 'zh';
  const rules = [{ required: true, whitespace: true, message: t('required', { ns: 'problems' }) }];
  return (
    <Form.Item name={[place, 'name', language]} rules={rules}>
      <Input
        lang={language}
        maxLength={LONGEST_NAME}
        aria-label={t(`topics.${short}`, { n: place + 1 })}
        placeholder={t(`topics.${short}Placeholder`)}
      />
    </Form.Item>
  );
}

/** The topics with their names; the key of each is kept, and a new one gets its own when it is saved. */
export function TopicsField() {
  const { t } = useTranslation();
  return (
    <Form.List name="topics">
      {(fields, { add, remove }) => (
        <>
          {fields.length === 0 ? <p className={styles.none}>{t('topics.none')}</p> : null}
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.row}>
              <NameField place={name} language="zh-CN" />
              <NameField place={name} language="en" />
              <Button
                type="text"
                icon={<CloseOutlined />}
                aria-label={t('topics.remove', { n: name + 1 })}
                onClick={() => remove(name)}
              />
              <Form.Item name={[name, 'key']} hidden>
                <Input />
              </Form.Item>
            </div>
          ))}
          <Button icon={<PlusOutlined />} disabled={fields.length >= MOST} onClick={() => add(blank)}>
            {t('topics.add')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
