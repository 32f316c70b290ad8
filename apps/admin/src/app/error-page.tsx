import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';
import { Empty } from '../ui/empty';
import { CentredScreen } from './centred-screen';

/** After an update the old bundles are gone: a page that was never opened cannot be fetched any more. */
const isMissingBundle = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script|preload/i.test(error.message);

/** What stands in for a page that failed to render or to load. */
export function ErrorPage() {
  const { t } = useTranslation();
  const error = useRouteError();
  const key = isMissingBundle(error) ? 'updated' : 'failed';
  return (
    <CentredScreen>
      <title>{t('ui.product')}</title>
      <Empty
        title={t(`app.${key}.title`)}
        action={
          <Button type="primary" onClick={() => window.location.reload()}>
            {t('app.reload')}
          </Button>
        }
      >
        {t(`app.${key}.body`)}
      </Empty>
    </CentredScreen>
  );
}
