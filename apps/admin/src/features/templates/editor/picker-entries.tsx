import { useTranslation } from 'react-i18next';
import { type ApiData, type ApiRow, useApiQuery } from '../../../api';
import { useLanguage } from '../../../i18n/i18n';
import { ProblemAlert } from '../../../ui';
import { type Insertable, inclusionOf, snippetOf } from './snippet';
import type { Channel } from './template-draft';
import styles from './variable-picker.module.css';

interface Group {
  key: 'label' | 'attributes' | 'partials' | 'helpers';
  entries: Insertable[];
}

type Vocabulary = ApiData<'/api/templates/vocabulary'>;
type Attribute = ApiData<'/api/attributes'>[number];

interface Sources {
  vocabulary: Vocabulary | undefined;
  attributes: Attribute[] | undefined;
  partials: ApiRow<'/api/template-partials'>[] | undefined;
}

function groupsOf(
  { vocabulary, attributes = [], partials = [] }: Sources,
  language: 'zh-CN' | 'en',
): Group[] {
  const { variables = [], helpers = [] } = vocabulary ?? {};
  return [
    {
      key: 'label',
      entries: variables.map((variable) => ({
        title: variable.label[language],
        code: snippetOf(variable),
        sample: variable.sample[language],
      })),
    },
    {
      key: 'attributes',
      entries: attributes.map(({ name, values }) => ({
        title: name,
        code: `{{customer.attributes.${name}}}`,
        sample: values[0],
      })),
    },
    {
      key: 'partials',
      entries: partials.map((partial) => ({ title: partial.name, code: inclusionOf(partial) })),
    },
    { key: 'helpers', entries: helpers.map(({ name, signature }) => ({ title: name, code: signature })) },
  ];
}

interface EntriesProps {
  channel: Channel;
  wanted: string;
  onPick: (text: string) => void;
}

/** Variables, the workspace's own attributes, partials and helpers that hold the wanted letters. */
export function PickerEntries({ channel, wanted, onPick }: EntriesProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const vocabulary = useApiQuery('/api/templates/vocabulary');
  const attributes = useApiQuery('/api/attributes');
  const partials = useApiQuery('/api/template-partials', { params: { query: { channel } } });
  const failed = [vocabulary, attributes, partials].find(({ isError }) => isError);
  const letters = wanted.trim().toLowerCase();
  const fits = ({ title, code }: Insertable): boolean => `${title}\n${code}`.toLowerCase().includes(letters);
  const sources = { vocabulary: vocabulary.data, attributes: attributes.data, partials: partials.data?.rows };
  const groups = groupsOf(sources, language)
    .map((group) => ({ ...group, entries: group.entries.filter(fits) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <>
      {failed ? <ProblemAlert error={failed.error} onRetry={() => void failed.refetch()} /> : null}
      {vocabulary.data && groups.length === 0 ? (
        <p className={styles.none}>{t('templates.variables.none')}</p>
      ) : null}
      <div className={styles.lists}>
        {groups.map(({ key, entries }) => (
          <section key={key}>
            <h3>{t(`templates.variables.${key}`)}</h3>
            <ul aria-label={t(`templates.variables.${key}`)}>
              {entries.map((entry) => (
                <Entry key={entry.code} {...entry} onPick={() => onPick(entry.code)} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

function Entry({ title, code, sample, onPick }: Insertable & { onPick: () => void }) {
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
