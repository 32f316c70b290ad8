import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime, Empty, Panel, StatCard, Tiles, useFormat } from '../../../ui';
import { BreakEvenTile } from '../break-even-tile';
import { CalibrationChart } from '../charts/calibration-chart';
import { DigitChart } from '../charts/digit-chart';
import { ChosenCustomers } from '../chosen-customers';
import type { CampaignResults, Chosen } from '../results-types';
import styles from '../results.module.css';
import { TooEarly } from '../too-early';
import { TotalTile } from '../total-tile';
import { EarnedPanel } from './earned-panel';
import { PredictedChart } from './predicted-chart';

function ForetoldTile({ foretold }: { foretold: CampaignResults['foretold'] }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  return (
    <StatCard
      label={t('results.foretold.title')}
      value={foretold ? count(Math.round(foretold.responses)) : '–'}
      hint={
        foretold
          ? t('results.foretold.within', { within: foretold.within, cells: foretold.cells })
          : t('results.foretold.none')
      }
    />
  );
}

function NothingYet({ results: { waiting, responseDays, countedAt } }: { results: CampaignResults }) {
  const { t } = useTranslation();
  const key = countedAt === null ? 'notCounted' : waiting > 0 ? 'waiting' : 'nobody';
  return (
    <Panel>
      <Empty title={t('results.noneYet')}>
        {t(`results.noneYetHint.${key}`, { count: waiting, days: responseDays })}
      </Empty>
    </Panel>
  );
}

/** The figures of one kind of a campaign's messages. */
export function CampaignFigures({ results }: { results: CampaignResults }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { total, foretold, breakEven, metric, digits, cells, calibration, earned, waiting } = results;
  if (results.kind === null || total.people === 0) return <NothingYet results={results} />;
  return (
    <>
      <Tiles min={200}>
        <StatCard
          label={t('results.people')}
          value={count(total.people)}
          hint={
            <>
              {waiting > 0 ? `${t('results.stillWaiting', { count: waiting })} · ` : null}
              {t('results.counted')} <DateTime at={results.countedAt} show="relative" />
            </>
          }
        />
        <TotalTile total={total} />
        <ForetoldTile foretold={foretold} />
        {metric === 'ordered' ? <BreakEvenTile breakEven={breakEven} /> : null}
      </Tiles>
      {foretold ? <PredictedChart cells={cells} /> : null}
      <div className={styles.columns}>
        {total.rate === null ? <TooEarly total={total} /> : <DigitChart digits={digits} onOpen={setChosen} />}
        {foretold ? <CalibrationChart steps={calibration} hint={t('results.calibration.hintOne')} /> : null}
        {earned ? <EarnedPanel earned={earned} /> : null}
      </div>
      {total.rate === null ? null : <ChosenCustomers chosen={chosen} />}
    </>
  );
}
