import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api';
import { useLanguage } from '../../i18n/i18n';
import { DateTime, Money, Panel, useFormat } from '../../ui';
import { toDraft } from '../segments/rule/draft';
import type { Catalogue } from '../segments/rule/rule';
import { sayRule } from '../segments/words/say-rule';
import { useWords } from '../segments/words/use-words';
import type { Offer } from './offer-types';
import styles from './offers.module.css';

function Who({ offer: { eligibility }, catalogue }: { offer: Offer; catalogue: Catalogue }) {
  const { t } = useTranslation();
  const words = useWords(catalogue);
  return <>{eligibility ? sayRule(toDraft(eligibility), words) : t('offers.form.anybody')}</>;
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Everything about an offer that is not its figures; of what is not limited, nothing. */
export function OfferTerms({ offer }: { offer: Offer }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { count } = useFormat();
  const { data: catalogue } = useApiQuery('/api/segments/fields');
  const { description, products, costMinor, validFrom, validUntil, limitPerCustomer, channels } = offer;
  return (
    <Panel title={t('offers.form.terms')}>
      <dl className={styles.facts}>
        {description ? <Term name={t('offers.form.about')}>{description[language]}</Term> : null}
        {products.length > 0 ? (
          <Term name={t(offer.kind === 'gift' ? 'offers.form.gifts' : 'offers.form.products')}>
            {products.map(({ name }) => name).join(language === 'en' ? ', ' : '、')}
          </Term>
        ) : null}
        {costMinor === null ? null : (
          <Term name={t('offers.form.cost')}>
            <Money minor={costMinor} />
          </Term>
        )}
        {validFrom === null ? null : (
          <Term name={t('offers.form.validFrom')}>
            <DateTime at={validFrom} show="dateTime" />
          </Term>
        )}
        {validUntil === null ? null : (
          <Term name={t('offers.form.validUntil')}>
            <DateTime at={validUntil} show="dateTime" />
          </Term>
        )}
        {limitPerCustomer === null ? null : (
          <Term name={t('offers.form.perCustomer')}>{count(limitPerCustomer)}</Term>
        )}
        {channels.length > 0 ? (
          <Term name={t('offers.form.channels')}>
            {channels.map((channel) => t(`templates.channel.${channel}`)).join(' · ')}
          </Term>
        ) : null}
        {catalogue ? (
          <Term name={t('offers.form.eligibility')}>
            <Who offer={offer} catalogue={catalogue} />
          </Term>
        ) : null}
      </dl>
    </Panel>
  );
}
