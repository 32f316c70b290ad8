import type { TFunction } from 'i18next';

const USUAL = ['reached', 'not-reached'];

/** What an outcome of a task is called: by its own name, or by what everybody calls it. */
export const usualOutcome = (t: TFunction, { id, name }: { id: string; name?: string | undefined }): string =>
  name ??
  (USUAL.includes(id) ? t(`tasks.outcome.${id}`) : t('campaign-steps.way.arm', { arm: id.toUpperCase() }));
