import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ProblemAlert, SaveBar, useDraft, useLeaveGuard } from '../../../ui';
import { CheckStep } from '../check/check-step';
import { useCheck } from '../check/use-check';
import type { Campaign, CampaignDraft, Definition } from '../definition';
import { graphOf } from '../one-message';
import { OwnPolicyStep } from '../own-policy/own-policy-step';
import { useSentence } from '../summary/use-sentence';
import styles from './builder.module.css';
import { LaunchStep } from './launch-step';
import { NameField } from './name-field';
import { SummaryPanel } from './summary-panel';
import { namesOf, useChoices } from './use-choices';
import { useSave } from './use-save';
import { useSaveDraft } from './use-save-draft';
import { WhatStep } from './what-step';
import { WhenStep } from './when-step';
import { WhoStep } from './who-step';

interface BuilderProps {
  initial: CampaignDraft;
  /** Null for one that was never saved. */
  id: number | null;
  /** Goes on with what is on the screen as a journey of several steps. */
  onJourney: (draft: CampaignDraft) => void;
}

/** A campaign in five steps on one page, with what it comes to in plain words beside them. */
export function Builder({ initial, id, onJourney }: BuilderProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  const save = useSave(id);
  const work = useDraft<CampaignDraft, Campaign>({
    initial,
    onSave: (draft) => save(draft.name.trim() || suggested, graphOf(draft.definition)),
  });
  const { name, definition } = work.draft;
  const named = namesOf(definition, choices);
  const sentence = useSentence(definition, named);
  const check = useCheck(graphOf(definition));
  const { dialog, release } = useLeaveGuard(work.dirty);
  const suggested = t('campaign-builder.builder.suggestedName', {
    template: named.template ?? t('campaigns.template'),
    segment: named.segment ?? t('campaigns.segment'),
  });

  const change = (part: Partial<Definition>): void =>
    work.change((draft) => ({ ...draft, definition: { ...draft.definition, ...part } }));
  const saved = async (): Promise<Campaign | undefined> => {
    const campaign = await work.save();
    if (campaign) release();
    return campaign;
  };
  const saveDraft = useSaveDraft(id, saved);
  const step = { definition, choices, onChange: change };
  return (
    <>
      {work.error ? <ProblemAlert error={work.error} /> : null}
      {choices.error ? <ProblemAlert error={choices.error} onRetry={choices.retry} /> : null}
      <div className={styles.columns}>
        <Form layout="vertical" component="div" requiredMark={false} className={styles.steps}>
          <NameField
            {...{ name, suggested }}
            onChange={(next) => work.change((draft) => ({ ...draft, name: next }))}
          />
          <WhoStep {...step} />
          <WhatStep {...step} onJourney={() => onJourney(work.draft)} />
          <WhenStep number={3} trigger={definition.trigger} reentry={definition.reentry} onChange={change} />
          <OwnPolicyStep
            policy={definition.policy}
            problems={check.problems}
            onChange={(policy) => change({ policy })}
          />
          <CheckStep graph={graphOf(definition)} check={check} />
          <LaunchStep
            {...{ sentence, check, id }}
            trigger={definition.trigger}
            dirty={work.dirty}
            onSave={saved}
          />
        </Form>
        <SummaryPanel sentence={sentence} check={check} />
      </div>
      <SaveBar
        dirty={work.dirty}
        saving={work.saving}
        savedAt={work.savedAt}
        onSave={() => void saveDraft()}
        onDiscard={work.discard}
        saveLabel={t('campaign-builder.builder.save')}
      />
      {dialog}
    </>
  );
}
