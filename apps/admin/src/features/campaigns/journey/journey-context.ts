import { createContext, useContext } from 'react';
import type { ApiData } from '../../../api';
import type { Choices } from '../builder/use-choices';
import type { CampaignProblem, Graph } from '../definition';

export type StepNumbers = ApiData<'/api/campaigns/{id}/steps'>[number];

/** A change of the graph. Changes of one `tag` in a row are undone as one. */
export type EditGraph = (change: (graph: Graph) => Graph, tag?: string) => void;

export interface Journey {
  graph: Graph;
  /** Null where the journey is only looked at. */
  edit: EditGraph | null;
  selected: string | null;
  select: (id: string | null) => void;
  problems: CampaignProblem[];
  numbers: ReadonlyMap<string, StepNumbers>;
  choices: Choices;
  /** The campaign, once it was launched. */
  campaignId?: number | undefined;
}

/** Where the chosen step is told of, and where the keyboard goes to edit it. */
export const PANEL_ID = 'journey-step';

export const JourneyContext = createContext<Journey | null>(null);

/** The journey on the screen, for every part of it. */
export function useJourney(): Journey {
  const journey = useContext(JourneyContext);
  if (!journey) throw new Error('useJourney is for parts of a journey');
  return journey;
}

/** What is wrong with a step, or with one part of it. */
export const problemsAt = (problems: CampaignProblem[], ...path: (string | number)[]): CampaignProblem[] =>
  problems.filter((problem) => path.every((part, at) => String(problem.path[at]) === String(part)));
