import { useTranslation } from 'react-i18next';
import { Count, DateTime, Panel } from '../../ui';
import type { EventName } from './event-types';
import styles from './events-page.module.css';

const PERIODS = ['lastDay', 'lastWeek', 'lastMonth'] as const;

interface NamesPanelProps {
  names: EventName[];
  chosen: string | undefined;
  onChoose: (name: string | undefined) => void;
}

/** What customers do, by name, and how often; one name can be looked at more closely. */
export function NamesPanel({ names, chosen, onChoose }: NamesPanelProps) {
  const { t } = useTranslation();
  return (
    <Panel title={t('events.names.title')} hint={t('events.names.hint')} flush>
      <div className={styles.scroll}>
        <table className={styles.names}>
          <thead>
            <tr>
              <th scope="col">{t('events.names.name')}</th>
              {PERIODS.map((period) => (
                <th key={period} scope="col">
                  {t(`events.names.${period}`)}
                </th>
              ))}
              <th scope="col">{t('events.names.lastAt')}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((each) => (
              <tr key={each.name} data-chosen={each.name === chosen}>
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={each.name === chosen}
                    onClick={() => onChoose(each.name === chosen ? undefined : each.name)}
                  >
                    {each.name}
                  </button>
                </th>
                {PERIODS.map((period) => (
                  <td key={period}>
                    <Count value={each[period]} />
                  </td>
                ))}
                <td>
                  <DateTime at={each.lastAt} show="relative" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
