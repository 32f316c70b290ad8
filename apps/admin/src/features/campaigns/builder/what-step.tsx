import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../../ui';
import styles from './builder.module.css';
import { Step } from './step';
import type { StepProps } from './step-props';

interface Choice {
  id: number;
  title: string;
  detail?: string;
}

interface PickProps {
  field: 'templateId' | 'offerId' | 'surveyId';
  label: string;
  placeholder: string;
  extra?: string;
  choices: Choice[];
}

function Pick({
  field,
  label,
  placeholder,
  extra,
  choices,
  ...step
}: PickProps & Omit<StepProps, 'choices'>) {
  const id = `campaign-${field}`;
  return (
    <Form.Item label={label} htmlFor={id} extra={extra}>
      <Select<number>
        id={id}
        allowClear
        value={step.definition[field] ?? undefined}
        placeholder={placeholder}
        showSearch={{ optionFilterProp: 'title' }}
        options={choices.map(({ id: value, title, detail }) => ({
          value,
          title,
          label: (
            <span className={styles.option}>
              <span>{title}</span>
              <small>{detail}</small>
            </span>
          ),
        }))}
        onChange={(value: number | undefined) => step.onChange({ [field]: value ?? null })}
      />
    </Form.Item>
  );
}

/** The template, and the offer and the survey it speaks of. */
export function WhatStep({ choices, ...step }: StepProps) {
  const { t } = useTranslation();
  const { templateId } = step.definition;
  const templates = choices.templates.map(({ id, name, channel, purpose }) => ({
    id,
    title: name,
    detail: t('campaign-builder.what.kind', {
      channel: t(`templates.channel.${channel}`),
      purpose: t(`templates.purpose.${purpose}`),
    }),
  }));
  const offers = choices.offers.map(({ id, title, percentOff }) => ({
    id,
    title,
    detail: t('campaign-builder.what.percentOff', { percent: percentOff }),
  }));
  const surveys = choices.surveys.map(({ id, name }) => ({ id, title: name }));
  return (
    <Step
      number={2}
      name="what"
      title={t('campaign-builder.what.title')}
      hint={t('campaign-builder.what.hint')}
    >
      <Pick
        {...step}
        field="templateId"
        label={t('campaigns.template')}
        placeholder={t('campaign-builder.what.chooseTemplate')}
        choices={templates}
      />
      <div className={styles.pair}>
        <Pick
          {...step}
          field="offerId"
          label={t('campaigns.offer')}
          placeholder={t('campaign-builder.what.noOffer')}
          extra={t('campaign-builder.what.offerHint')}
          choices={offers}
        />
        <Pick
          {...step}
          field="surveyId"
          label={t('campaigns.survey')}
          placeholder={t('campaign-builder.what.noSurvey')}
          extra={t('campaign-builder.what.surveyHint')}
          choices={surveys}
        />
      </div>
      {templateId === null ? null : (
        <LinkButton to={`/templates/${templateId}`}>{t('campaign-builder.what.open')}</LinkButton>
      )}
    </Step>
  );
}
