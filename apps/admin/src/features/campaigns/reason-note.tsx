import { useTranslation } from 'react-i18next';
import { BuiltLink } from '../../ui';

/** Which of a campaign's own rules may have given a reason. */
const RULES_BEHIND: Record<string, string[]> = {
  'frequency-cap': ['caps.email', 'caps.sms', 'caps.total'],
  'minimum-gap': ['minimumGap'],
  fatigue: ['fatigue'],
  outranked: ['onePromotionADay'],
  'no-consent': ['consent'],
  budget: ['budget'],
};

interface ReasonNoteProps {
  reason: string | null;
  facts: Record<string, unknown> | null;
  /** Not within a button. */
  linked?: boolean;
}

interface WonBy {
  campaignId: number;
  campaignName: string;
}

const isWonBy = (value: unknown): value is WonBy =>
  typeof value === 'object' && value !== null && 'campaignId' in value && 'campaignName' in value;

/** What a decision says beyond its reason: the campaign that won the day, or that a rule of the campaign's own is in it. */
export function ReasonNote({ reason, facts, linked = true }: ReasonNoteProps) {
  const { t } = useTranslation();
  const own: unknown = facts?.campaignRules;
  const byOwn = Array.isArray(own) && RULES_BEHIND[reason ?? '']?.some((rule) => own.includes(rule));
  const wonBy = reason === 'outranked' && isWonBy(facts?.wonBy) ? facts.wonBy : null;
  const kept = reason === 'budget' && typeof facts?.reserveDays === 'number' ? facts.reserveDays : null;
  return (
    <>
      {wonBy ? (
        <small>
          {' '}
          {linked ? (
            <BuiltLink to={`/campaigns/${wonBy.campaignId}`}>{wonBy.campaignName}</BuiltLink>
          ) : (
            wonBy.campaignName
          )}
        </small>
      ) : null}
      {kept === null ? null : <small> {t('campaign-policy.kept', { count: kept })}</small>}
      {byOwn ? <small> {t('campaign-policy.byIt')}</small> : null}
    </>
  );
}
