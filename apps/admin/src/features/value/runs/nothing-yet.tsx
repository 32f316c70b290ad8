import { FundOutlined, ImportOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Empty, LinkButton, Panel, RoleGate } from '../../../ui';
import { ScoreNow } from './score-now';
import type { Scoring } from './use-scoring';

interface NothingYetProps {
  /** Whether there is anybody to look at. */
  hasCustomers: boolean;
  /** Whether a run has looked, and found nobody. */
  hasRun: boolean;
  scoring: Scoring;
}

/** What stands there before the first run: either there is nobody, or nobody has been looked at yet. */
export function NothingYet({ hasCustomers, hasRun, scoring }: NothingYetProps) {
  const { t } = useTranslation();
  if (!hasCustomers)
    return (
      <Panel>
        <Empty
          icon={<ImportOutlined />}
          title={t('value.none.orders')}
          action={
            <LinkButton to="/imports" type="primary">
              {t('value.none.import')}
            </LinkButton>
          }
        >
          {t('value.none.ordersHint')}
        </Empty>
      </Panel>
    );
  const reason = hasRun ? 'nobody' : 'run';
  return (
    <Panel>
      <Empty
        icon={<FundOutlined />}
        title={t(`value.none.${reason}`)}
        action={
          <RoleGate minimum="marketer">
            <ScoreNow scoring={scoring} />
          </RoleGate>
        }
      >
        {t(`value.none.${reason}Hint`)}
      </Empty>
    </Panel>
  );
}
