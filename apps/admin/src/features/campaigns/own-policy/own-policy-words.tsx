import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';
import { CAPPED, CHANNELS } from '../../policy/policy';
import type { OwnPolicy } from '../definition';

/** Each rule of a campaign's own as a line of text. */
function useLines(policy: OwnPolicy): string[] {
  const { t } = useTranslation();
  const { count, money } = useFormat();
  const { caps, quietHours, minimumGap, fatigue, budget } = policy;
  const line = (label: string, rule: string): string => t('policy.words.line', { label, rule });
  const given = (on: unknown, text: () => string): string[] => (on ? [text()] : []);
  return [
    ...CAPPED.flatMap((of) => {
      const cap = caps?.[of];
      return cap
        ? [line(t(`policy.caps.${of}`), t('policy.words.cap', { count: cap.max, days: cap.days }))]
        : [];
    }),
    ...CHANNELS.flatMap((channel) => {
      const hours = quietHours?.[channel];
      return hours ? [line(t(`policy.caps.${channel}`), t('policy.words.quiet', { ...hours }))] : [];
    }),
    ...(minimumGap ? [line(t('policy.gap.label'), t('policy.words.gap', { count: minimumGap.hours }))] : []),
    ...(fatigue ? [line(t('policy.fatigue.label'), t('policy.words.fatigue', { ...fatigue }))] : []),
    ...given(policy.onePromotionADay, () => t('policy.oneADay.label')),
    ...given(policy.consent, () => t('campaign-policy.consent')),
    ...given(policy.quietFestivals?.length, () =>
      t('policy.words.festivals', { count: policy.quietFestivals?.length }),
    ),
    ...(budget?.messages ? [line(t('policy.budget.messages'), count(budget.messages))] : []),
    ...(budget?.moneyMinor ? [line(t('policy.budget.money'), money(budget.moneyMinor))] : []),
  ];
}

/** Where a campaign is stricter than the workspace. */
export function OwnPolicyWords({ policy }: { policy: OwnPolicy }) {
  const lines = useLines(policy);
  return (
    <ul>
      {lines.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
