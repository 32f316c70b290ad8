import { useQuery, keepPreviousData, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiData, type Fault, asProblem, client } from '../../../api';
import type { paths } from '../../../api/schema';
import { useLanguage } from '../../../i18n/i18n';
import { useDebounced } from '../../../ui';
import type { Import, Plan } from '../import-types';
import { mapped } from './mapped';

type PreviewPath = paths['/api/imports/{id}/preview']['post'];
export type Preview = PreviewPath['responses'][200]['content']['application/json'];
export type PreviewRow = Preview['rows'][number];
export type Detected = ApiData<'/api/imports/{id}'>['detected'];

const PREVIEW_DELAY_MS = 300;

export interface PlanDraft {
  plan: Plan;
  set: (changes: Partial<Plan>) => void;
  /** Reads a field from a column; `null` takes the column out of the mapping. */
  map: (column: string, field: string | null) => void;
  preview: UseQueryResult<Preview>;
  /** What the server finds wrong with the plan as it stands. */
  faults: Fault[];
}

/** The plan while a person works on it, with the first rows as it understands them and what is wrong with it. */
export function usePlanDraft(file: Import): PlanDraft {
  const { language } = useLanguage();
  const [plan, setPlan] = useState(file.plan);
  const asked = useDebounced(plan, PREVIEW_DELAY_MS);
  const { id } = file;
  const preview = useQuery({
    queryKey: ['/api/imports/{id}/preview', id, asked, language],
    queryFn: async ({ signal }) => {
      const params = { path: { id }, query: { locale: language } };
      const { data } = await client.POST('/api/imports/{id}/preview', { params, body: asked, signal });
      return data as Preview;
    },
    placeholderData: keepPreviousData,
    retry: false,
  });
  const set = (changes: Partial<Plan>): void => setPlan((known) => ({ ...known, ...changes }));
  return {
    plan,
    set,
    map: (column, field) => setPlan((known) => ({ ...known, mapping: mapped(known.mapping, column, field) })),
    preview,
    faults: preview.isError ? asProblem(preview.error).errors : [],
  };
}
