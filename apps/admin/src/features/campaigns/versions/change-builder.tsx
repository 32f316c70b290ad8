import { Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../../api';
import { ProblemAlert, SaveBar } from '../../../ui';
import styles from '../builder/builder.module.css';
import { useChoices } from '../builder/use-choices';
import { CheckStep } from '../check/check-step';
import { useCheck, withoutStart } from '../check/use-check';
import type { Audience, Campaign, Graph } from '../definition';
import { AudienceStep } from '../journey/audience-step';
import { StepsStep } from '../journey/steps-step';
import { useJourneyDraft } from '../journey/use-journey-draft';
import { useSaving } from '../journey/use-saving';
import { OwnPolicyStep } from '../own-policy/own-policy-step';
import { ForceStep } from './force-step';

/** The next version of a campaign: all of it but what starts it. */
export function ChangeBuilder({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const { id, name, definition } = campaign;
  const choices = useChoices();
  // As it was opened: what a save makes of it changes nothing of what is on the screen.
  const [start] = useState({ name, graph: campaign.nextDefinition ?? definition });
  const work = useJourneyDraft(start, start);
  const { graph } = work.draft;
  const [selected, select] = useState<string | null>(null);
  const check = withoutStart(useCheck(graph));
  const keep = useApiMutation('put', '/api/campaigns/{id}/next', { invalidates: ['/api/campaigns'] });
  const saving = useSaving(work, (draft) =>
    keep.mutateAsync({ params: { path: { id } }, body: { definition: draft.graph } }),
  );
  const set = (part: Partial<Graph>, tag: string): void => work.edit((now) => ({ ...now, ...part }), tag);
  const setAudience = (part: Partial<Audience>): void =>
    set({ audience: { ...graph.audience, ...part } }, 'audience');
  return (
    <>
      {saving.error ? <ProblemAlert error={saving.error} /> : null}
      {choices.error ? <ProblemAlert error={choices.error} onRetry={choices.retry} /> : null}
      <Form layout="vertical" component="div" requiredMark={false} className={styles.steps}>
        <AudienceStep audience={graph.audience} choices={choices} onChange={setAudience} />
        <OwnPolicyStep
          policy={graph.policy}
          problems={check.problems}
          onChange={(policy) => set({ policy }, 'policy')}
        />
      </Form>
      <StepsStep {...{ name, work, selected, select, choices }} number={2} problems={check.problems ?? []} />
      <CheckStep number={3} {...{ graph, check }} runningId={id} onStep={select} />
      <ForceStep campaign={campaign} graph={graph} check={check} dirty={work.dirty} onSave={saving.save} />
      <SaveBar
        dirty={work.dirty}
        saving={saving.busy}
        savedAt={saving.at}
        onSave={() => void saving.save()}
        onDiscard={work.discard}
        saveLabel={t('campaign-versions.keep')}
      />
      {saving.dialog}
    </>
  );
}
