import { LockOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Role } from '../api';
import { Empty } from '../ui/empty';
import { Page } from '../ui/page';
import { Panel } from '../ui/panel';

/** For a page somebody was sent a link to, but whose role doesn't reach. */
export function ForbiddenPage({ minimum }: { minimum: Role }) {
  const { t } = useTranslation();
  return (
    <Page title={t('app.forbidden.title')} width="narrow">
      <Panel>
        <Empty icon={<LockOutlined />} title={t('app.forbidden.what', { role: t(`ui.role.${minimum}`) })}>
          {t('app.forbidden.body')}
        </Empty>
      </Panel>
    </Page>
  );
}
