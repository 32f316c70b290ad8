import { ExperimentOutlined } from '@ant-design/icons';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiPages } from '../../api';
import { type Column, Count, DataTable, DateTime, Empty, LinkButton, Page, RoleGate } from '../../ui';
import { type Measure, timesPeople } from './lift-types';
import { LiftVerdict } from './lift-verdict';
import { useLiftWords } from './use-lift-words';

type Row = ApiRow<'/api/campaign-lifts'>;

function Difference({ row, of }: { row: Row; of: Measure }) {
  const { t } = useTranslation();
  const words = useLiftWords();
  const { estimate, interval } = row[of];
  if (estimate === null || !interval) return '–';
  const between = { low: words.difference(of, interval.low), high: words.difference(of, interval.high) };
  return <span title={t('experiments.between', between)}>{words.difference(of, estimate)}</span>;
}

function Brought({ row: { margin, treated } }: { row: Row }) {
  const { t } = useTranslation();
  const words = useLiftWords();
  const all = timesPeople(margin, treated.people);
  if (!all) return '–';
  const between = { low: words.difference('margin', all.low), high: words.difference('margin', all.high) };
  return <span title={t('experiments.between', between)}>{words.difference('margin', all.total)}</span>;
}

function Verdict({ row: { ordered, countedAt } }: { row: Row }) {
  const { t } = useTranslation();
  const words = useLiftWords();
  if (countedAt === null)
    return <span title={t('experiments.notCounted')}>{t('experiments.uncounted')}</span>;
  return (
    <span title={words.meaning(ordered.verdict)}>
      <LiftVerdict kind={ordered.verdict.kind} />
    </span>
  );
}

const columnsOf = (t: TFunction): Column<Row>[] => [
  { key: 'name', title: t('experiments.column.campaign'), render: ({ name }) => name },
  {
    key: 'launchedAt',
    title: t('experiments.column.launchedAt'),
    render: ({ launchedAt }) => <DateTime at={launchedAt} show="date" />,
    wideOnly: true,
  },
  {
    key: 'treated',
    title: t('experiments.column.treated'),
    align: 'end',
    render: ({ treated }) => <Count value={treated.people} compact />,
  },
  {
    key: 'heldOut',
    title: t('experiments.column.heldOut'),
    align: 'end',
    render: ({ heldOut }) => <Count value={heldOut.people} compact />,
  },
  {
    key: 'ordered',
    title: t('experiments.column.ordered'),
    align: 'end',
    render: (row) => <Difference row={row} of="ordered" />,
  },
  {
    key: 'margin',
    title: t('experiments.column.margin'),
    align: 'end',
    render: (row) => <Difference row={row} of="margin" />,
  },
  {
    key: 'brought',
    title: t('experiments.column.brought'),
    align: 'end',
    render: (row) => <Brought row={row} />,
  },
  { key: 'verdict', title: t('experiments.column.verdict'), render: (row) => <Verdict row={row} /> },
];

function Nothing() {
  const { t } = useTranslation();
  return (
    <Empty
      icon={<ExperimentOutlined />}
      title={t('experiments.none')}
      action={
        <RoleGate minimum="marketer">
          <LinkButton to="/campaigns/new" type="primary">
            {t('campaigns.new')}
          </LinkButton>
        </RoleGate>
      }
    >
      {t('experiments.noneHint')}
    </Empty>
  );
}

/** What campaigns brought about, against those lot kept from them. */
export default function ExperimentsPage() {
  const { t } = useTranslation();
  const pages = useApiPages('/api/campaign-lifts', {});
  return (
    <Page title={t('experiments.title')} subtitle={t('experiments.subtitle')}>
      <DataTable
        pages={pages}
        columns={columnsOf(t)}
        label={t('experiments.title')}
        rowKey={({ campaignId }) => campaignId}
        rowTo={({ campaignId }) => `/campaigns/${campaignId}`}
        empty={<Nothing />}
      />
    </Page>
  );
}
