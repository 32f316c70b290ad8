import { InputNumber, Switch } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../../ui';
import { FatigueField, GapField, OnePromotionField, QuietFestivalsField } from '../../policy/between-fields';
import { CapField } from '../../policy/cap-field';
import { CAPPED, CHANNELS, type Policy } from '../../policy/policy';
import styles from '../../policy/policy.module.css';
import { QuietField } from '../../policy/quiet-field';
import type { CampaignProblem, OwnPolicy } from '../definition';
import own from './own-policy.module.css';
import { withPart } from './own-policy';
import { PolicyFaults } from './policy-faults';

interface OwnPolicyFieldsProps {
  policy: OwnPolicy;
  /** The workspace's, where a rule of the campaign's begins. */
  workspaces: Policy;
  problems: CampaignProblem[];
  onChange: (part: Partial<OwnPolicy>) => void;
}

function CapRows({ policy, workspaces, problems, onChange }: OwnPolicyFieldsProps) {
  const { t } = useTranslation();
  return CAPPED.map((of) => (
    <div key={of}>
      <CapField
        label={t(`policy.caps.${of}`)}
        group={t('campaign-policy.title')}
        off={t('campaign-policy.workspaces')}
        first={workspaces.caps.promotion[of] ?? undefined}
        value={policy.caps?.[of] ?? null}
        onChange={(cap) => onChange({ caps: withPart(policy.caps, of, cap) })}
      />
      <PolicyFaults problems={problems} at={['caps', of]} />
    </div>
  ));
}

function QuietRows({ policy, workspaces, problems, onChange }: OwnPolicyFieldsProps) {
  const { t } = useTranslation();
  return CHANNELS.map((channel) => (
    <div key={channel}>
      <QuietField
        label={t(`policy.caps.${channel}`)}
        off={t('campaign-policy.workspaces')}
        first={workspaces.quietHours[channel] ?? undefined}
        value={policy.quietHours?.[channel] ?? null}
        onChange={(hours) => onChange({ quietHours: withPart(policy.quietHours, channel, hours) })}
      />
      <PolicyFaults problems={problems} at={['quietHours', channel]} />
    </div>
  ));
}

function BudgetRow({ policy: { budget }, problems, onChange }: OwnPolicyFieldsProps) {
  const { t } = useTranslation();
  return (
    <div>
      <div className={styles.amounts}>
        <label>
          {t('policy.budget.messages')}
          <InputNumber
            min={1}
            precision={0}
            value={budget?.messages ?? null}
            placeholder={t('policy.budget.unlimited')}
            onChange={(messages) => onChange({ budget: withPart(budget, 'messages', messages ?? undefined) })}
          />
        </label>
        <label>
          {t('policy.budget.money')}
          <MoneyInput
            value={budget?.moneyMinor ?? null}
            placeholder={t('policy.budget.unlimited')}
            onChange={(money) => onChange({ budget: withPart(budget, 'moneyMinor', money ?? undefined) })}
          />
        </label>
      </div>
      <PolicyFaults problems={problems} at={['budget']} />
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      <div className={own.rows}>{children}</div>
    </fieldset>
  );
}

/** Every rule a campaign may have of its own. What is switched off is as the workspace has it. */
export function OwnPolicyFields(props: OwnPolicyFieldsProps) {
  const { t } = useTranslation();
  const { policy, workspaces, problems, onChange } = props;
  const off = t('campaign-policy.workspaces');
  return (
    <>
      <Group title={t('policy.caps.title')}>
        <CapRows {...props} />
      </Group>
      <Group title={t('policy.quiet.title')}>
        <QuietRows {...props} />
      </Group>
      <Group title={t('policy.between.title')}>
        <GapField
          off={off}
          first={workspaces.minimumGap ?? undefined}
          value={policy.minimumGap ?? null}
          onChange={(gap) => onChange({ minimumGap: gap ?? undefined })}
        />
        <PolicyFaults problems={problems} at={['minimumGap']} />
        <FatigueField
          off={off}
          first={workspaces.fatigue ?? undefined}
          value={policy.fatigue ?? null}
          onChange={(fatigue) => onChange({ fatigue: fatigue ?? undefined })}
        />
        <PolicyFaults problems={problems} at={['fatigue']} />
        <OnePromotionField
          value={policy.onePromotionADay ?? false}
          onChange={(on) => onChange({ onePromotionADay: on || undefined })}
        />
        <div className={styles.rule}>
          <Switch
            checked={policy.consent !== undefined}
            aria-label={t('campaign-policy.consent')}
            onChange={(on) => onChange({ consent: on ? 'opt-in' : undefined })}
          />
          <span className={styles.label}>{t('campaign-policy.consent')}</span>
          <span className={styles.off}>{t('campaign-policy.consentHint')}</span>
        </div>
      </Group>
      <Group title={t('policy.festivals.label')}>
        <QuietFestivalsField
          value={policy.quietFestivals ?? []}
          onChange={(quietFestivals) => onChange({ quietFestivals })}
        />
      </Group>
      <Group title={t('campaign-policy.budget')}>
        <BudgetRow {...props} />
      </Group>
    </>
  );
}
