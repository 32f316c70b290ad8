import { useTranslation } from 'react-i18next';
import { BuiltLink, DateTime, Panel } from '../../../ui';
import { useLanguage } from '../../../i18n/i18n';
import type { Campaign } from '../definition';
import type { Named } from '../summary/campaign-sentence';
import { Marked } from '../summary/marked';
import { useSentence } from '../summary/use-sentence';
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

/** What the campaign does, in one sentence, and the versions it was launched with. */
export function PlanPanel({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const sentence = useSentence(campaign.definition, namesOf(campaign, language));
  const { segmentId, templateId, offerId } = campaign.definition;
  const { templateVersion, upcoming, nextDueAt, launchedAt, finishedAt } = campaign;
  const next =
    upcoming.length > 0 || !nextDueAt || campaign.definition.trigger.kind !== 'at' ? upcoming : [nextDueAt];
  return (
    <Panel
      title={t('campaigns.plan.title')}
      hint={t(campaign.status === 'draft' ? 'campaigns.plan.draft' : 'campaigns.plan.hint')}
    >
      <p className={styles.sentence}>
        <Marked text={sentence} />
      </p>
      <dl className={styles.facts}>
        <dt>{t('campaigns.segment')}</dt>
        <dd>
          <BuiltLink to={`/segments/${segmentId}`}>
            {campaign.segmentName ?? t('campaigns.plan.gone')}
          </BuiltLink>
        </dd>
        <dt>{t('campaigns.template')}</dt>
        <dd>
          <BuiltLink to={`/templates/${templateId}`}>
            {campaign.templateName ?? t('campaigns.open')}
          </BuiltLink>
          {templateVersion === null ? null : ` · ${t('templates.versionN', { n: templateVersion })}`}
        </dd>
        {offerId === null ? null : (
          <>
            <dt>{t('campaigns.offer')}</dt>
            <dd>{campaign.offerName?.[language]}</dd>
          </>
        )}
        <Dates title={t('campaigns.plan.launched')} dates={launchedAt ? [launchedAt] : []} />
        <Dates title={t('campaigns.plan.finished')} dates={finishedAt ? [finishedAt] : []} />
        <Dates title={t('campaigns.plan.next')} dates={next} />
      </dl>
    </Panel>
  );
}
