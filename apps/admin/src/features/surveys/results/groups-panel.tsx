import { Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiQuery } from '../../../api';
import { BuiltLink, Count, Empty, Panel, Percent, ProblemAlert, useFormat } from '../../../ui';
import type { SurveyDetail } from '../survey-types';
import styles from './results.module.css';

type By = 'segment' | 'cell';
type Group = ApiData<'/api/surveys/{id}/groups'>['groups'][number];

function GroupName({ group: { segmentId, name } }: { group: Group }) {
  const { t } = useTranslation();
  if (segmentId !== null) return <BuiltLink to={`/segments/${segmentId}`}>{name}</BuiltLink>;
  return name ?? t('surveys.groups.unscored');
}

function GroupRow({ group }: { group: Group }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { invited, answered, rateInterval, averageScore, nps, npsInterval } = group;
  return (
    <tr>
      <td>
        <GroupName group={group} />
      </td>
      <td>
        <Count value={invited} />
      </td>
      <td>
        <Percent value={answered / invited} />
        <small>
          {t('surveys.groups.between', {
            low: format.percent(rateInterval.low),
            high: format.percent(rateInterval.high),
          })}
        </small>
      </td>
      <td>
        <Count value={averageScore} />
      </td>
      <td>
        <Count value={nps} />
        {npsInterval ? <small>{t('surveys.groups.between', npsInterval)}</small> : null}
      </td>
    </tr>
  );
}

function GroupTable({ groups }: { groups: Group[] }) {
  const { t } = useTranslation();
  const columns = ['group', 'invited', 'rate', 'average', 'nps'] as const;
  return (
    <div className={styles.scroll}>
      <table className={styles.groups}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`surveys.groups.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <GroupRow key={group.segmentId ?? group.name ?? ''} group={group} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who answers, and how, by segment or by RFM cell. */
export function GroupsPanel({ survey }: { survey: SurveyDetail }) {
  const { t } = useTranslation();
  const [by, setBy] = useState<By>('segment');
  const groups = useApiQuery('/api/surveys/{id}/groups', {
    params: { path: { id: survey.id }, query: { by } },
  });
  return (
    <Panel
      title={t('surveys.groups.title')}
      hint={t('surveys.groups.hint')}
      actions={
        <Segmented<By>
          size="small"
          aria-label={t('surveys.groups.by')}
          value={by}
          onChange={setBy}
          options={(['segment', 'cell'] as const).map((value) => ({
            value,
            label: t(`surveys.groups.of.${value}`),
          }))}
        />
      }
    >
      {groups.isPending ? <Skeleton active paragraph={{ rows: 5 }} /> : null}
      {groups.isError ? <ProblemAlert error={groups.error} onRetry={() => void groups.refetch()} /> : null}
      {groups.data?.groups.length === 0 ? <Empty title={t('surveys.groups.none')} /> : null}
      {groups.data?.groups.length ? <GroupTable groups={groups.data.groups} /> : null}
    </Panel>
  );
}
