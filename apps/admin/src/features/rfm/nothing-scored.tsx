import { AppstoreOutlined, ImportOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Empty, LinkButton, Panel, RoleGate } from '../../ui';
import type { Overview } from './rfm-overview';
import { ScoreNow } from './runs/score-now';
import type { Scoring } from './runs/use-scoring';

/** What stands there before the first scores: either there is nobody to score, or nobody has scored yet. */
export function NothingScored({ overview, scoring }: { overview: Overview; scoring: Scoring }) {
  const { t } = useTranslation();
  if (overview.notScored === 0)
    return (
      <Panel>
        <Empty
          icon={<ImportOutlined />}
          title={t('rfm.none.orders')}
          action={
            <LinkButton to="/imports" type="primary">
              {t('rfm.none.import')}
            </LinkButton>
          }
        >
          {t('rfm.none.ordersHint')}
        </Empty>
      </Panel>
    );
  const reason = overview.latest ? 'nobody' : 'run';
  return (
    <Panel>
      <Empty
        icon={<AppstoreOutlined />}
        title={t(`rfm.none.${reason}`)}
        action={
          <RoleGate minimum="marketer">
            <ScoreNow scoring={scoring} />
          </RoleGate>
        }
      >
        {t(`rfm.none.${reason}Hint`)}
      </Empty>
    </Panel>
  );
}
