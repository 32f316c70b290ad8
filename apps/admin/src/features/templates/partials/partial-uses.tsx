import { SyncOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiMutation } from '../../../api';
import { Panel, ProblemAlert, RoleGate, StatusTag } from '../../../ui';
import type { PartialDetail } from './partial-draft';
import styles from './partials.module.css';

function Renew({ partial }: { partial: PartialDetail }) {
  const { t } = useTranslation();
  const renew = useApiMutation('post', '/api/template-partials/{id}/renewal', {
    invalidates: ['/api/template-partials', '/api/templates'],
  });
  const { renewed = 0, refused = [] } = renew.data ?? {};
  const names = refused.map(({ name }) => name).join(t('templates.comma'));
  return (
    <>
      {renew.error ? <ProblemAlert error={renew.error} /> : null}
      {renewed > 0 ? (
        <Alert type="success" showIcon title={t('template-partials.uses.renewed', { count: renewed })} />
      ) : null}
      {refused.length > 0 ? (
        <Alert type="warning" showIcon title={t('template-partials.uses.refused', { names })} />
      ) : null}
      {partial.outdated > 0 ? (
        <div className={styles.renew}>
          <Button
            icon={<SyncOutlined />}
            loading={renew.isPending}
            onClick={() => renew.mutate({ params: { path: { id: partial.id } } })}
          >
            {t('template-partials.uses.renew', { count: partial.outdated })}
          </Button>
          <small>{t('template-partials.uses.renewHint')}</small>
        </div>
      ) : null}
    </>
  );
}

/** Who includes a partial, and whether as it is now; a marketer may bring a change into all of them. */
export function PartialUses({ partial }: { partial: PartialDetail }) {
  const { t } = useTranslation();
  const { usedBy, within } = partial;
  return (
    <Panel title={t('template-partials.uses.title')} hint={t('template-partials.uses.hint')}>
      {usedBy.length === 0 ? <p className={styles.none}>{t('template-partials.uses.none')}</p> : null}
      <ul className={styles.uses}>
        {usedBy.map(({ id, name, outdated }) => (
          <li key={id}>
            <Link to={`/templates/${id}`}>{name}</Link>
            <StatusTag tone={outdated ? 'warning' : 'success'}>
              {t(`template-partials.uses.${outdated ? 'outdated' : 'current'}`)}
            </StatusTag>
          </li>
        ))}
      </ul>
      {within.length > 0 ? (
        <p>{t('template-partials.uses.within', { names: within.join(t('templates.comma')) })}</p>
      ) : null}
      <RoleGate minimum="marketer">
        <Renew partial={partial} />
      </RoleGate>
    </Panel>
  );
}
