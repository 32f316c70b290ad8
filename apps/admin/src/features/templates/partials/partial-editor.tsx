import { Form, Input, Skeleton } from 'antd';
import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { type Fault, asProblem } from '../../../api';
import { useProblemText } from '../../../i18n/problem-text';
import { Panel, ProblemAlert, SaveBar, useCan, useDraft, useLeaveGuard } from '../../../ui';
import editor from '../editor/editor.module.css';
import { LanguageTabs } from '../editor/language-tabs';
import { ProblemList, ProblemTally } from '../editor/problem-list';
import { type TemplateProblem, localesOf } from '../editor/template-draft';
import { useTextTarget } from '../editor/use-text-target';
import { MessagePreview } from '../preview/message-preview';
import previewStyles from '../preview/preview.module.css';
import type { PartialDraft } from './partial-draft';
import { PartialFields } from './partial-fields';
import { usePartialPreview } from './use-partial-preview';

interface PartialEditorProps<R> {
  initial: PartialDraft;
  saveLabel: string;
  onSave: (draft: PartialDraft) => Promise<R>;
  onSaved?: (result: R) => void;
  /** Of one that is not there yet; afterwards its name stays. */
  withName?: boolean;
  /** Below the text. */
  children?: ReactNode;
}

interface NameFieldProps {
  name: string;
  faults: Fault[];
  onChange: (name: string) => void;
}

function NameField({ name, faults, onChange }: NameFieldProps) {
  const { t } = useTranslation();
  const { ofFault } = useProblemText();
  const wrong = faults.length > 0;
  return (
    <Panel>
      <Form layout="vertical" component="div" requiredMark={false}>
        <Form.Item
          label={t('template-partials.name')}
          htmlFor="partial-name"
          extra={t('template-partials.nameHint')}
          validateStatus={wrong ? 'error' : undefined}
          help={wrong ? faults.map(ofFault).join(' ') : undefined}
        >
          <Input
            id="partial-name"
            maxLength={40}
            value={name}
            placeholder={t('template-partials.nameExample')}
            autoCapitalize="off"
            onChange={(event) => onChange(event.target.value.toLowerCase())}
          />
        </Form.Item>
      </Form>
    </Panel>
  );
}

const isOfName = ({ path }: Fault): boolean => path[0] === 'name';
/** Faults of the text stand in the list of problems already. */
const isElsewhere = (fault: Fault): boolean => !isOfName(fault) && fault.path[0] !== 'content';

/** The text on one side, what it makes on the other, and what is wrong with it as it is typed. */
export function PartialEditor<R>(props: PartialEditorProps<R>) {
  const { initial, saveLabel, onSave, onSaved, withName, children } = props;
  const { t } = useTranslation();
  const mayWrite = useCan('marketer');
  const work = useDraft<PartialDraft, R>({
    initial,
    onSave,
    onSaved: (result) => {
      release();
      onSaved?.(result);
    },
  });
  const { draft, change, dirty } = work;
  const { dialog, release } = useLeaveGuard(dirty);
  const faults = work.error ? asProblem(work.error).errors : [];
  const [locale, setLocale] = useState(Object.keys(initial.content)[0] ?? 'en');
  const preview = usePartialPreview(draft, locale);
  const problems = preview.data?.problems ?? [];
  const target = useTextTarget(draft.channel);
  const goTo = (problem: TemplateProblem): void => {
    if (problem.locale && localesOf(draft).includes(problem.locale))
      flushSync(() => setLocale(problem.locale ?? locale));
    target.goTo(problem);
  };
  return (
    <>
      {work.error ? <ProblemAlert error={work.error} faults={faults.filter(isElsewhere)} /> : null}
      <div className={editor.columns}>
        <div className={editor.writing}>
          {withName ? (
            <NameField
              name={draft.name}
              faults={faults.filter(isOfName)}
              onChange={(name) => change((current) => ({ ...current, name }))}
            />
          ) : null}
          <Panel flush>
            <LanguageTabs draft={draft} locale={locale} problems={problems} onLocale={setLocale} />
            <PartialFields
              key={locale}
              draft={draft}
              locale={locale}
              problems={problems.filter((problem) => problem.locale === locale)}
              target={target}
              disabled={!mayWrite}
              onChange={change}
            />
          </Panel>
          <ProblemList problems={problems} onPick={goTo} />
          {children}
        </div>
        <div className={previewStyles.side}>
          <Panel title={t('templates.preview.title')}>
            {preview.isError ? (
              <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />
            ) : null}
            {preview.isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
            {preview.data && !preview.isError ? <MessagePreview preview={preview.data} /> : null}
          </Panel>
        </div>
      </div>
      {mayWrite ? (
        <SaveBar
          dirty={dirty}
          saving={work.saving}
          savedAt={work.savedAt}
          onSave={() => void work.save()}
          onDiscard={work.discard}
          saveLabel={saveLabel}
          extra={<ProblemTally problems={problems} onPick={goTo} />}
        />
      ) : null}
      {dialog}
    </>
  );
}
