import { useTranslation } from 'react-i18next';
import { Count, Percent, StatCard, Tiles } from '../../../ui';
import { SCALES, type SurveyDetail, isScale, scoreQuestion } from '../survey-types';

/** "of 5", where the survey's score has a scale. */
function useScale(survey: SurveyDetail): string | undefined {
  const { t } = useTranslation();
  const type = scoreQuestion(survey.definition)?.type;
  return type && isScale(type) ? t('surveys.figure.ofTop', { top: SCALES[type][1] }) : undefined;
}

/** The survey in four figures: asked, answered, the share, the score. */
export function SurveyFigures({ survey }: { survey: SurveyDetail }) {
  const { t } = useTranslation();
  const { invited, responses, averageScore } = survey;
  const scale = useScale(survey);
  return (
    <Tiles>
      <StatCard
        label={t('surveys.figure.invited')}
        value={<Count value={invited} />}
        hint={t('surveys.figure.invitedHint')}
      />
      <StatCard label={t('surveys.answers')} value={<Count value={responses} />} />
      <StatCard
        label={t('surveys.figure.rate')}
        value={<Percent value={invited === 0 ? null : responses / invited} />}
      />
      <StatCard label={t('surveys.average')} value={<Count value={averageScore} />} hint={scale} />
    </Tiles>
  );
}
