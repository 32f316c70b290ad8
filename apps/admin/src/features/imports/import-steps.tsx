import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';
import { useIsNarrow } from '../../ui';

const STEPS = ['file', 'columns', 'check', 'result'] as const;
export type ImportStep = (typeof STEPS)[number];

/** Where one is on the way from a file to its result. */
export function ImportSteps({ current, failed = false }: { current: ImportStep; failed?: boolean }) {
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
      status={failed ? 'error' : current === 'result' ? 'finish' : 'process'}
      items={STEPS.map((step) => ({ title: t(`imports.step.${step}`) }))}
    />
  );
}
