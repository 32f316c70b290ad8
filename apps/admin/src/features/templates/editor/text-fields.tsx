import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../ui';
import { languageName } from '../template-tags';
import { CodeEditor } from './code-editor';
import styles from './editor.module.css';
import {
  PARTS,
  type Part,
  type TemplateDraft,
  type TemplateProblem,
  withLocale,
  withText,
  withoutLocale,
} from './template-draft';
import type { TextTarget } from './use-text-target';
import { VariablePicker } from './variable-picker';

interface TextFieldsProps {
  draft: TemplateDraft;
  locale: string;
  /** Those of this language. */
  problems: TemplateProblem[];
  target: TextTarget;
  disabled: boolean;
  onChange: (change: (draft: TemplateDraft) => TemplateDraft) => void;
}

function NotWritten({ draft, locale, disabled, onChange }: TextFieldsProps) {
  const { t } = useTranslation();
  const names = { language: languageName(locale), fallback: languageName(draft.defaultLocale) };
  return (
    <Empty
      title={t('templates.language.none', names)}
      action={
        disabled ? undefined : (
          <Button onClick={() => onChange((current) => withLocale(current, locale))}>
            {t('templates.language.begin', names)}
          </Button>
        )
      }
    >
      {t('templates.language.noneHint', names)}
    </Empty>
  );
}

interface FieldProps extends Pick<TextFieldsProps, 'problems' | 'target' | 'disabled'> {
  part: Part;
  value: string;
  onText: (text: string) => void;
}

function Field({ part, value, problems, target, disabled, onText }: FieldProps) {
  const { t } = useTranslation();
  const mine = problems.filter((problem) => problem.part === part);
  const wrong = mine.some(({ severity }) => severity === 'error');
  const common = {
    id: target.idOf(part),
    value,
    // Not disabled: whoever may not write may still read, mark and copy.
    readOnly: disabled,
    status: wrong ? ('error' as const) : undefined,
    onFocus: () => target.touch(part),
    onChange: (event: { target: { value: string } }) => onText(event.target.value),
  };
  return (
    <Form.Item label={t(`templates.part.${part}`)} htmlFor={common.id}>
      {part === 'mjml' ? (
        <CodeEditor {...common} problems={mine.filter(({ partial }) => partial === undefined)} />
      ) : null}
      {part === 'text' ? <Input.TextArea {...common} autoSize={{ minRows: 5, maxRows: 16 }} /> : null}
      {part === 'subject' || part === 'preheader' ? <Input {...common} /> : null}
    </Form.Item>
  );
}

function DropLanguage({ draft, locale, onChange }: TextFieldsProps) {
  const { t } = useTranslation();
  if (locale === draft.defaultLocale) return null;
  return (
    <Button type="text" size="small" onClick={() => onChange((current) => withoutLocale(current, locale))}>
      {t('templates.language.drop', { language: languageName(locale) })}
    </Button>
  );
}

/** What a message is written in, in one language. */
export function TextFields(props: TextFieldsProps) {
  const { draft, locale, target, disabled, onChange } = props;
  const texts = draft.content[locale];
  if (!texts) return <NotWritten {...props} />;
  return (
    <Form layout="vertical" component="div" requiredMark={false} className={styles.texts}>
      {disabled ? null : (
        <div className={styles.tools}>
          <VariablePicker channel={draft.channel} onPick={target.insert} />
          <DropLanguage {...props} />
        </div>
      )}
      {PARTS[draft.channel].map((part) => (
        <Field
          key={part}
          {...props}
          part={part}
          value={texts[part] ?? ''}
          onText={(text) => onChange((current) => withText(current, locale, part, text))}
        />
      ))}
    </Form>
  );
}
