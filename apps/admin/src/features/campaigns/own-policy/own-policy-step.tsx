import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../../api';
import { ProblemAlert } from '../../../ui';
import { Step } from '../builder/step';
import type { CampaignProblem, OwnPolicy } from '../definition';
import { withoutEmpty } from './own-policy';
import { OwnPolicyFields } from './own-policy-fields';

interface OwnPolicyStepProps {
  policy: OwnPolicy | undefined;
  problems: CampaignProblem[] | undefined;
  onChange: (policy: OwnPolicy | undefined) => void;
}

/** Where the campaign is stricter than the workspace; most are not, and pass over it. */
export function OwnPolicyStep({ policy, problems = [], onChange }: OwnPolicyStepProps) {
  const { t } = useTranslation();
  const workspaces = useApiQuery('/api/policy');
  const [open, setOpen] = useState(false);
  const shown = open || policy !== undefined;
  const drop = (): void => {
    setOpen(false);
    onChange(undefined);
  };
  return (
    <Step
      name="rules"
      title={t('campaign-policy.title')}
      hint={t('campaign-policy.hint')}
      actions={
        <Button onClick={shown ? drop : () => setOpen(true)}>
          {t(shown ? 'campaign-policy.drop' : 'campaign-policy.open')}
        </Button>
      }
    >
      {workspaces.isError ? (
        <ProblemAlert error={workspaces.error} onRetry={() => void workspaces.refetch()} />
      ) : null}
      {shown && workspaces.data ? (
        <OwnPolicyFields
          policy={policy ?? {}}
          workspaces={workspaces.data}
          problems={problems}
          onChange={(part) => onChange(withoutEmpty({ ...policy, ...part }))}
        />
      ) : null}
      {shown ? null : <p>{t('campaign-policy.none')}</p>}
    </Step>
  );
}
