import { useState } from 'react';
import { flushSync } from 'react-dom';
import { type Fault, asProblem } from '../../../api';
import { Panel, ProblemAlert, SaveBar, useCan, useDraft, useLeaveGuard } from '../../../ui';
import { useLivePreview } from '../preview/use-live-preview';
import { LivePreview } from '../preview/live-preview';
import styles from './editor.module.css';
import { LanguageTabs } from './language-tabs';
import { ProblemList, ProblemTally } from './problem-list';
import { SettingsFields } from './settings-fields';
import { type TemplateDraft, type TemplateProblem, localesOf, toSource } from './template-draft';
import { TextFields } from './text-fields';
import { useTextTarget } from './use-text-target';

interface TemplateEditorProps<R> {
  initial: TemplateDraft;
  saveLabel: string;
  onSave: (draft: TemplateDraft) => Promise<R>;
  onSaved?: (result: R) => void;
  readOnly?: boolean;
}

const isOfName = ({ path }: Fault): boolean => path[0] === 'name';
/** Faults of the texts stand in the list of problems already. */
const isElsewhere = (fault: Fault): boolean => !isOfName(fault) && fault.path[0] !== 'content';

/** The texts on one side, the message they make on the other, and what is wrong with them as they are typed. */
export function TemplateEditor<R>({ initial, saveLabel, onSave, onSaved, readOnly }: TemplateEditorProps<R>) {
  const mayWrite = useCan('marketer') && !readOnly;
  const work = useDraft<TemplateDraft, R>({
    initial,
    onSave,
    onSaved: (result) => {
      release();
      onSaved?.(result);
    },
  });
  const { draft, change, dirty } = work;
  const faults = work.error ? asProblem(work.error).errors : [];
  const { dialog, release } = useLeaveGuard(dirty);
  const [locale, setLocale] = useState(initial.defaultLocale);
  const [customerId, setCustomerId] = useState<number>();
  const shown = { source: toSource(draft), locale, customerId };
  const preview = useLivePreview(shown);
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
      <div className={styles.columns}>
        <div className={styles.writing}>
          <Panel>
            <SettingsFields
              draft={draft}
              faults={faults.filter(isOfName)}
              onChange={change}
              disabled={!mayWrite}
            />
          </Panel>
          <Panel flush>
            <LanguageTabs draft={draft} locale={locale} problems={problems} onLocale={setLocale} />
            <TextFields
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
        </div>
        <LivePreview preview={preview} shown={shown} onCustomer={setCustomerId} />
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
