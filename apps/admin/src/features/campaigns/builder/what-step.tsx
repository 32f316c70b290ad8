import { BranchesOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../ui';
import { MessageFields } from './message-fields';
import { Step } from './step';
import type { StepProps } from './step-props';

/** The one message; who wants to say more than one makes a journey of it. */
export function WhatStep({
  definition,
  choices,
  onChange,
  onJourney,
}: StepProps & { onJourney: () => void }) {
  const { t } = useTranslation();
  const { templateId } = definition;
  return (
    <Step
      number={2}
      name="what"
      title={t('campaign-builder.what.title')}
      hint={t('campaign-builder.what.hint')}
      actions={
        <Button icon={<BranchesOutlined />} onClick={onJourney}>
          {t('campaign-journey.make')}
        </Button>
      }
    >
      <MessageFields id="campaign" message={definition} choices={choices} onChange={onChange} />
      {templateId === null ? null : (
        <LinkButton to={`/templates/${templateId}`}>{t('campaign-builder.what.open')}</LinkButton>
      )}
    </Step>
  );
}
