import { useTranslation } from 'react-i18next';
import { BuiltLink, DateTime, Panel } from '../../../ui';
import { useLanguage } from '../../../i18n/i18n';
import type { Campaign, Definition } from '../definition';
import type { Named } from '../summary/campaign-sentence';
import { Marked } from '../summary/marked';
import { useSentence } from '../summary/use-sentence';
import { OwnPolicyWords } from '../own-policy/own-policy-words';
import { oneMessageOf } from '../one-message';
import styles from './life.module.css';

function namesOf(campaign: Campaign, language: 'zh-CN' | 'en'): Named {
  return {
    segment: campaign.segmentName,
    members: null,
    template: campaign.templateName,
    channel: campaign.channel,
    purpose: campaign.purpose,
    offer: campaign.offerName?.[language] ?? null,
    survey: campaign.surveyName,
  };
}

function Dates({ title, dates }: { title: string; dates: string[] }) {
  if (dates.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <ul>
          {dates.map((at) => (
            <li key={at}>
              <DateTime at={at} />
            </li>
          ))}
        </ul>
      </dd>
    </>
  );
}

function Sentence({ definition, campaign }: { definition: Definition; campaign: Campaign }) {
  const { language } = useLanguage();
  const sentence = useSentence(definition, namesOf(campaign, language));
  return (
    <p className={styles.sentence}>
      <Marked text={sentence} />
    </p>
  );
}

function OneMessage({ definition, campaign }: { definition: Definition; campaign: Campaign }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { templateVersion, templateName, offerName } = campaign;
  return (
    <>
      <dt>{t('campaigns.template')}</dt>
      <dd>
        <BuiltLink to={`/templates/${definition.templateId}`}>
          {templateName ?? t('campaigns.open')}
        </BuiltLink>
        {templateVersion === null ? null : ` · ${t('templates.versionN', { n: templateVersion })}`}
      </dd>
      {definition.offerId === null ? null : (
        <>
          <dt>{t('campaigns.offer')}</dt>
          <dd>{offerName?.[language]}</dd>
        </>
      )}
    </>
  );
}

/** What the campaign does, in one sentence where it is one message, and the versions it was launched with. */
export function PlanPanel({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const simple = oneMessageOf(campaign.definition);
  const { audience, policy } = campaign.definition;
  const { segmentIds } = audience;
  const { upcoming, nextDueAt, launchedAt, finishedAt } = campaign;
  const next =
    upcoming.length > 0 || !nextDueAt || campaign.definition.trigger.kind !== 'at' ? upcoming : [nextDueAt];
  return (
    <Panel
      title={t('campaigns.plan.title')}
      hint={t(campaign.status === 'draft' ? 'campaigns.plan.draft' : 'campaigns.plan.hint')}
    >
      {simple ? <Sentence definition={simple} campaign={campaign} /> : null}
      <dl className={styles.facts}>
        <dt>{t('campaigns.segment')}</dt>
        <dd>
          {segmentIds.length === 1 ? (
            <BuiltLink to={`/segments/${segmentIds[0]}`}>
              {campaign.segmentName ?? t('campaigns.plan.gone')}
            </BuiltLink>
          ) : (
            campaign.segmentName
          )}
        </dd>
        {simple ? <OneMessage definition={simple} campaign={campaign} /> : null}
        {policy ? (
          <>
            <dt>{t('campaign-policy.title')}</dt>
            <dd>
              <OwnPolicyWords policy={policy} />
            </dd>
          </>
        ) : null}
        <Dates title={t('campaigns.plan.launched')} dates={launchedAt ? [launchedAt] : []} />
        <Dates title={t('campaigns.plan.finished')} dates={finishedAt ? [finishedAt] : []} />
        <Dates title={t('campaigns.plan.next')} dates={next} />
      </dl>
    </Panel>
  );
}
