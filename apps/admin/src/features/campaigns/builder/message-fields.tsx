import { useTranslation } from 'react-i18next';
import { useOfferText } from '../../offers/use-offer-text';
import styles from './builder.module.css';
import { Pick } from './pick';
import type { Choices } from './use-choices';

export interface Message {
  templateId: number | null;
  offerId: number | null;
  surveyId: number | null;
}

interface MessageFieldsProps {
  /** Sets the fields of one message apart from those of another on the page. */
  id: string;
  message: Message;
  choices: Choices;
  onChange: (change: Partial<Message>) => void;
}

/** The template, and the offer and the survey it speaks of. */
export function MessageFields({ id, message, choices, onChange }: MessageFieldsProps) {
  const { t } = useTranslation();
  const said = useOfferText();
  const templates = choices.templates.map(({ name, channel, purpose, ...template }) => ({
    id: template.id,
    title: name,
    detail: t('campaign-builder.what.kind', {
      channel: t(`templates.channel.${channel}`),
      purpose: t(`templates.purpose.${purpose}`),
    }),
  }));
  const offers = choices.offers.map((offer) => ({ id: offer.id, title: offer.title, detail: said(offer) }));
  return (
    <>
      <Pick
        id={`${id}-templateId`}
        label={t('campaigns.template')}
        placeholder={t('campaign-builder.what.chooseTemplate')}
        choices={templates}
        value={message.templateId}
        onChange={(templateId) => onChange({ templateId })}
      />
      <div className={styles.pair}>
        <Pick
          id={`${id}-offerId`}
          label={t('campaigns.offer')}
          placeholder={t('campaign-builder.what.noOffer')}
          extra={t('campaign-builder.what.offerHint')}
          choices={offers}
          value={message.offerId}
          onChange={(offerId) => onChange({ offerId })}
        />
        <Pick
          id={`${id}-surveyId`}
          label={t('campaigns.survey')}
          placeholder={t('campaign-builder.what.noSurvey')}
          extra={t('campaign-builder.what.surveyHint')}
          choices={choices.surveys.map((survey) => ({ id: survey.id, title: survey.name }))}
          value={message.surveyId}
          onChange={(surveyId) => onChange({ surveyId })}
        />
      </div>
    </>
  );
}
