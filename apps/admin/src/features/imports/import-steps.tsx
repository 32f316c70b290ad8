import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useIsNarrow } from '../../ui';

const STEPS = ['file', 'columns', 'check', 'result'] as const;
export type ImportStep = (typeof STEPS)[number];

interface ImportStepsProps {
  current: ImportStep;
  /** What has become of the current step. */
  state?: 'process' | 'finish' | 'error';
}

/** Where one is on the way from a file to its result. */
export function ImportSteps({ current, state = 'process' }: ImportStepsProps) {
  const { t } = useTranslation();
  const narrow = useIsNarrow();
  const at = STEPS.indexOf(current);
  if (narrow)
    return (
      <p role="status">
        {t('imports.step.of', { at: at + 1, of: STEPS.length, step: t(`imports.step.${current}`) })}
      </p>
    );
  return (
    <Steps
      size="small"
      current={at}
      status={state}
      items={STEPS.map((step) => ({ title: t(`imports.step.${step}`) }))}
    />
  );
}
