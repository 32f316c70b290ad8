import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type ApiData, useApiQuery } from '../../api';
import { useLanguage } from '../../i18n/i18n';
import { Page, ProblemAlert } from '../../ui';
import { BLANK_STARTERS } from './editor/template-draft';
import { ChannelTag } from './template-tags';
import styles from './templates.module.css';

type Starter = ApiData<'/api/templates/gallery'>[number];

interface CardProps {
  to: string;
  channel: Starter['source']['channel'];
  name: string;
  description: string;
}

function Card({ to, channel, name, description }: CardProps) {
  return (
    <li>
      <Link to={to} className={styles.starter}>
        <ChannelTag channel={channel} />
        <strong>{name}</strong>
        <span>{description}</span>
      </Link>
    </li>
  );
}

function BlankCards() {
  const { t } = useTranslation();
  return [...BLANK_STARTERS].map(([id, channel]) => (
    <Card
      key={id}
      to={`/templates/new/${id}`}
      channel={channel}
      name={t(`templates.gallery.blank.${channel}`)}
      description={t(`templates.gallery.blankHint.${channel}`)}
    />
  ));
}

function StarterCards({ starters }: { starters: Starter[] }) {
  const { language } = useLanguage();
  return starters.map(({ id, name, description, source }) => (
    <Card
      key={id}
      to={`/templates/new/${id}`}
      channel={source.channel}
      name={name[language]}
      description={description[language]}
    />
  ));
}

/** What a new template begins with. */
export default function GalleryPage() {
  const { t } = useTranslation();
  const gallery = useApiQuery('/api/templates/gallery');
  return (
    <Page
      title={t('templates.gallery.title')}
      subtitle={t('templates.gallery.subtitle')}
      breadcrumbs={[{ label: t('templates.title'), to: '/templates' }]}
    >
      {gallery.isError ? <ProblemAlert error={gallery.error} onRetry={() => void gallery.refetch()} /> : null}
      {gallery.isPending ? (
        <Skeleton active paragraph={{ rows: 8 }} />
      ) : (
        <ul className={styles.starters}>
          <StarterCards starters={gallery.data ?? []} />
          <BlankCards />
        </ul>
      )}
    </Page>
  );
}
