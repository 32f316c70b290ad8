import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../ui';
import { CodeEditor } from '../editor/code-editor';
import editor from '../editor/editor.module.css';
import { type TemplateProblem, bodyOf } from '../editor/template-draft';
import type { TextTarget } from '../editor/use-text-target';
import { VariablePicker } from '../editor/variable-picker';
import { languageName } from '../template-tags';
import { type PartialDraft, withPartialText, withoutPartialText } from './partial-draft';

interface PartialFieldsProps {
  draft: PartialDraft;
  locale: string;
  /** Those of this language. */
  problems: TemplateProblem[];
  target: TextTarget;
  disabled: boolean;
  onChange: (change: (draft: PartialDraft) => PartialDraft) => void;
}

function NotWritten({ draft, locale, disabled, onChange }: PartialFieldsProps) {
  const { t } = useTranslation();
  const [fallback] = Object.keys(draft.content);
  const names = { language: languageName(locale), fallback: fallback ? languageName(fallback) : '' };
  const begin = (): void =>
    onChange((current) => withPartialText(current, locale, current.content[fallback ?? ''] ?? ''));
  return (
    <Empty
      title={t('templates.language.none', names)}
      action={disabled ? undefined : <Button onClick={begin}>{t('templates.language.begin', names)}</Button>}
    >
      {t('templates.language.noneHint', names)}
    </Empty>
  );
}

function Tools({ draft, locale, target, onChange }: PartialFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className={editor.tools}>
      <VariablePicker channel={draft.channel} onPick={target.insert} />
      {Object.keys(draft.content).length > 1 ? (
        <Button
          type="text"
          size="small"
          onClick={() => onChange((current) => withoutPartialText(current, locale))}
        >
          {t('templates.language.drop', { language: languageName(locale) })}
        </Button>
      ) : null}
    </div>
  );
}

/** The text of a partial in one language. */
export function PartialFields(props: PartialFieldsProps) {
  const { t } = useTranslation();
  const { draft, locale, problems, target, disabled, onChange } = props;
  const value = draft.content[locale];
  if (value === undefined) return <NotWritten {...props} />;
  const part = bodyOf(draft.channel);
  const common = {
    id: target.idOf(part),
    value,
    // Not disabled: whoever may not write may still read, mark and copy.
    readOnly: disabled,
    onFocus: () => target.touch(part),
    onChange: (event: { target: { value: string } }) =>
      onChange((current) => withPartialText(current, locale, event.target.value)),
  };
  const own = problems.filter(({ partial }) => partial === undefined);
  return (
    <Form layout="vertical" component="div" requiredMark={false} className={editor.texts}>
      {disabled ? null : <Tools {...props} />}
      <Form.Item
        label={t('template-partials.text')}
        htmlFor={common.id}
        extra={draft.channel === 'email' ? t('template-partials.frameHint') : undefined}
      >
        {draft.channel === 'email' ? (
          <CodeEditor {...common} problems={own} />
        ) : (
          <Input.TextArea {...common} autoSize={{ minRows: 3, maxRows: 12 }} />
        )}
      </Form.Item>
    </Form>
  );
}
