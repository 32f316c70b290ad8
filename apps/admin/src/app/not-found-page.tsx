import { CompassOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/empty';
import { LinkButton } from '../ui/link-button';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('app.notFound.title')} width="narrow">
      <Panel>
        <Empty
          icon={<CompassOutlined />}
          title={t('app.notFound.what')}
          action={<LinkButton to="/">{t('app.notFound.home')}</LinkButton>}
        >
          {t('app.notFound.body')}
        </Empty>
      </Panel>
    </Page>
  );
}
