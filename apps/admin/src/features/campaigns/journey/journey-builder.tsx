import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ProblemAlert, SaveBar, useLeaveGuard } from '../../../ui';
import { LaunchStep } from '../builder/launch-step';
import styles from '../builder/builder.module.css';
import { SummaryPanel } from '../builder/summary-panel';
import { useChoices } from '../builder/use-choices';
import { useSave } from '../builder/use-save';
import { WhenStep } from '../builder/when-step';
import { CheckStep } from '../check/check-step';
import { useCheck } from '../check/use-check';
import type { Audience, Campaign, Graph } from '../definition';
import { AudienceStep } from './audience-step';
import { StepsStep } from './steps-step';
import { type JourneyDraft, useJourneyDraft } from './use-journey-draft';
import { useJourneySentence } from './use-journey-sentence';

interface JourneyBuilderProps {
  saved: JourneyDraft;
  start: JourneyDraft;
  /** Null for one that was never saved. */
  id: number | null;
}

/** Saves what is on the screen, and knows how that went. */
function useSaving(id: number | null, work: ReturnType<typeof useJourneyDraft>, suggested: string) {
  const write = useSave(id);
  const { dialog, release } = useLeaveGuard(work.dirty);
  const [state, setState] = useState<{ busy: boolean; at: string | null; error: unknown }>({
    ...{ busy: false, at: null, error: null },
  });
  const save = async (): Promise<Campaign | undefined> => {
    setState({ ...state, busy: true, error: null });
    try {
      const { name, graph } = work.draft;
      const campaign = await write(name.trim() || suggested, graph);
      work.markSaved(work.draft);
      setState({ busy: false, at: new Date().toISOString(), error: null });
      release();
      return campaign;
    } catch (error) {
      setState({ ...state, busy: false, error });
      return undefined;
    }
  };
  return { ...state, save, dialog };
}

/** A campaign of several steps: who, when, the steps themselves, the check and the launch, on one page. */
export default function JourneyBuilder({ saved, start, id }: JourneyBuilderProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const choices = useChoices();
  const work = useJourneyDraft(saved, start);
  const { name, graph } = work.draft;
  const [selected, select] = useState<string | null>(null);
  const check = useCheck(graph);
  const sentence = useJourneySentence(graph, choices);
  const suggested = t('campaign-journey.suggestedName');
  const saving = useSaving(id, work, suggested);

  const set = (part: Partial<Graph>, tag: string): void => work.edit((now) => ({ ...now, ...part }), tag);
  const setAudience = (part: Partial<Audience>): void =>
    set({ audience: { ...graph.audience, ...part } }, 'audience');
  const openStep = (step: string): void => {
    select(step);
    document.getElementById('step-what')?.scrollIntoView({ block: 'start' });
  };
  const saveDraft = async (): Promise<void> => {
    const campaign = await saving.save();
    if (campaign && id === null) void navigate(`/campaigns/${campaign.id}`, { replace: true });
  };
  return (
    <>
      {saving.error ? <ProblemAlert error={saving.error} /> : null}
      {choices.error ? <ProblemAlert error={choices.error} onRetry={choices.retry} /> : null}
      <div className={styles.steps}>
        <Form layout="vertical" component="div" requiredMark={false} className={styles.steps}>
          <Form.Item label={t('campaigns.name')} htmlFor="campaign-name" className={styles.name}>
            <Input
              id="campaign-name"
              size="large"
              maxLength={120}
              value={name}
              placeholder={suggested}
              onChange={({ target }) => work.change((now) => ({ ...now, name: target.value }), 'name')}
            />
          </Form.Item>
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
        <LaunchStep sentence={sentence} check={check} trigger={graph.trigger} onSave={saving.save} />
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
