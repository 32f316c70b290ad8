import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert, SaveBar } from '../../../ui';
import { LaunchStep } from '../builder/launch-step';
import styles from '../builder/builder.module.css';
import { NameField } from '../builder/name-field';
import { SummaryPanel } from '../builder/summary-panel';
import { useChoices } from '../builder/use-choices';
import { useSave } from '../builder/use-save';
import { useSaveDraft } from '../builder/use-save-draft';
import { WhenStep } from '../builder/when-step';
import { CheckStep } from '../check/check-step';
import { useCheck } from '../check/use-check';
import type { Audience, Graph } from '../definition';
import { OwnPolicyStep } from '../own-policy/own-policy-step';
import { AudienceStep } from './audience-step';
import { StepsStep } from './steps-step';
import { type JourneyDraft, useJourneyDraft } from './use-journey-draft';
import { useJourneySentence } from './use-journey-sentence';
import { useSaving } from './use-saving';

interface JourneyBuilderProps {
  saved: JourneyDraft;
  start: JourneyDraft;
  /** Null for one that was never saved. */
  id: number | null;
}

/** A campaign of several steps: who, when, the steps themselves, the check and the launch, on one page. */
export default function JourneyBuilder({ saved, start, id }: JourneyBuilderProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  const work = useJourneyDraft(saved, start);
  const { name, graph } = work.draft;
  const [selected, select] = useState<string | null>(null);
  const check = useCheck(graph);
  const sentence = useJourneySentence(graph, choices);
  const suggested = t('campaign-journey.suggestedName');
  const write = useSave(id);
  const saving = useSaving(work, (draft) => write(draft.name.trim() || suggested, draft.graph));

  const set = (part: Partial<Graph>, tag: string): void => work.edit((now) => ({ ...now, ...part }), tag);
  const setAudience = (part: Partial<Audience>): void =>
    set({ audience: { ...graph.audience, ...part } }, 'audience');
  const openStep = (step: string): void => {
    select(step);
    document.getElementById('step-what')?.scrollIntoView({ block: 'start' });
  };
  const saveDraft = useSaveDraft(id, saving.save);
  return (
    <>
      {saving.error ? <ProblemAlert error={saving.error} /> : null}
      {choices.error ? <ProblemAlert error={choices.error} onRetry={choices.retry} /> : null}
      <div className={styles.steps}>
        <Form layout="vertical" component="div" requiredMark={false} className={styles.steps}>
          <NameField
            {...{ name, suggested }}
            onChange={(next) => work.change((now) => ({ ...now, name: next }), 'name')}
          />
          <div className={styles.columns}>
            <div className={styles.steps}>
              <AudienceStep audience={graph.audience} choices={choices} onChange={setAudience} />
              <WhenStep
                number={2}
                trigger={graph.trigger}
                reentry={graph.audience.reentry}
                onChange={({ trigger = graph.trigger, reentry = graph.audience.reentry }) =>
                  set({ trigger, audience: { ...graph.audience, reentry } }, 'when')
                }
              />
              <OwnPolicyStep
                policy={graph.policy}
                problems={check.problems}
                onChange={(policy) => set({ policy }, 'policy')}
              />
            </div>
            <SummaryPanel sentence={sentence} check={check} />
          </div>
        </Form>
        <StepsStep
          name={name}
          work={work}
          selected={selected}
          select={select}
          problems={check.problems ?? []}
          choices={choices}
        />
        <CheckStep graph={graph} check={check} onStep={openStep} />
        <LaunchStep
          {...{ sentence, check, id }}
          trigger={graph.trigger}
          dirty={work.dirty}
          onSave={saving.save}
        />
      </div>
      <SaveBar
        dirty={work.dirty}
        saving={saving.busy}
        savedAt={saving.at}
        onSave={() => void saveDraft()}
        onDiscard={work.discard}
        saveLabel={t('campaign-builder.builder.save')}
      />
      {saving.dialog}
    </>
  );
}
