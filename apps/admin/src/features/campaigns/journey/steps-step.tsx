import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Step } from '../builder/step';
import type { Choices } from '../builder/use-choices';
import type { CampaignProblem } from '../definition';
import { ExportButton } from './export-button';
import { GoalPanel } from './goal-panel';
import { JourneyView } from './journey-view';
import type { useJourneyDraft } from './use-journey-draft';

interface StepsStepProps {
  number?: number;
  name: string;
  work: ReturnType<typeof useJourneyDraft>;
  selected: string | null;
  select: (id: string | null) => void;
  problems: CampaignProblem[];
  choices: Choices;
}

/** The steps of the journey, to be drawn, told and taken back. */
export function StepsStep({ number = 3, name, work, selected, select, problems, choices }: StepsStepProps) {
  const { t } = useTranslation();
  const { draft, edit, undo, redo } = work;
  const tools = (
    <>
      <Button icon={<UndoOutlined />} disabled={!undo} onClick={() => undo?.()}>
        {t('segments.editor.undo')}
      </Button>
      <Button icon={<RedoOutlined />} disabled={!redo} onClick={() => redo?.()}>
        {t('segments.editor.redo')}
      </Button>
      <ExportButton name={name} graph={draft.graph} />
    </>
  );
  return (
    <Step number={number} name="what" title={t('campaign-journey.title')} hint={t('campaign-journey.hint')}>
      <JourneyView
        journey={{ graph: draft.graph, edit, selected, select, problems, choices, numbers: NONE }}
        tools={tools}
        about={<GoalPanel />}
      />
    </Step>
  );
}

/** Nothing has happened at the steps of a draft. */
const NONE = new Map<string, never>();
