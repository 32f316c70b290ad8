import { CodeOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiQuery } from '../../../api';
import { useLanguage } from '../../../i18n/i18n';
import { ProblemAlert } from '../../../ui';
import styles from './variable-picker.module.css';
import { snippetOf } from './snippet';

type Vocabulary = ApiData<'/api/templates/vocabulary'>;

interface EntryProps {
  title: string;
  code: string;
  sample?: string;
  onPick: () => void;
}

function Entry({ title, code, sample, onPick }: EntryProps) {
  return (
    <li>
      <button type="button" className={styles.entry} onClick={onPick}>
        <span>{title}</span>
        <code>{code}</code>
        {sample ? <small>{sample}</small> : null}
      </button>
    </li>
  );
}

interface ListProps {
  vocabulary: Vocabulary;
  wanted: string;
  onPick: (text: string) => void;
}

function Entries({ vocabulary, wanted, onPick }: ListProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const has = (...texts: string[]): boolean =>
    texts.some((text) => text.toLowerCase().includes(wanted.trim().toLowerCase()));
  const variables = vocabulary.variables.filter(({ path, label }) => has(path, label[language]));
  const helpers = vocabulary.helpers.filter(({ name, signature }) => has(name, signature));
  if (variables.length + helpers.length === 0)
    return <p className={styles.none}>{t('templates.variables.none')}</p>;
  return (
    <div className={styles.lists}>
      <ul aria-label={t('templates.variables.label')}>
        {variables.map((variable) => (
          <Entry
            key={variable.path}
            title={variable.label[language]}
            code={snippetOf(variable)}
            sample={variable.sample[language]}
            onPick={() => onPick(snippetOf(variable))}
          />
        ))}
      </ul>
      {helpers.length > 0 ? <h3>{t('templates.variables.helpers')}</h3> : null}
      <ul aria-label={t('templates.variables.helpers')}>
        {helpers.map(({ name, signature }) => (
          <Entry key={name} title={name} code={signature} onPick={() => onPick(signature)} />
        ))}
      </ul>
    </div>
  );
}

function Picker({ onPick }: { onPick: (text: string) => void }) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState('');
  const vocabulary = useApiQuery('/api/templates/vocabulary');
  return (
    <div className={styles.picker}>
      <Input
        autoFocus
        allowClear
        value={wanted}
        placeholder={t('templates.variables.search')}
        aria-label={t('templates.variables.search')}
        onChange={(event) => setWanted(event.target.value)}
      />
      {vocabulary.isError ? (
        <ProblemAlert error={vocabulary.error} onRetry={() => void vocabulary.refetch()} />
      ) : null}
      {vocabulary.data ? <Entries vocabulary={vocabulary.data} wanted={wanted} onPick={onPick} /> : null}
    </div>
  );
}

/** Everything a text may speak of, with a sample of it; a click writes it where the cursor last was. */
export function VariablePicker({ onPick }: { onPick: (text: string) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const pick = (text: string): void => {
    setOpen(false);
    onPick(text);
  };
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomLeft"
      destroyOnHidden
      content={<Picker onPick={pick} />}
    >
      <Button icon={<CodeOutlined />} aria-expanded={open}>
        {t('templates.variables.insert')}
      </Button>
    </Popover>
  );
}
