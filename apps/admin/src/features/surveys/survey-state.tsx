import { useTranslation } from 'react-i18next';
import { StatusTag } from '../../ui';

/** Whether a survey takes answers. */
export function SurveyState({ open }: { open: boolean }) {
  const { t } = useTranslation();
  return (
    <StatusTag tone={open ? 'success' : 'neutral'}>
      {t(open ? 'surveys.state.open' : 'surveys.state.closed')}
    </StatusTag>
  );
}
