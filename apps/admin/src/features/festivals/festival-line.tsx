import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { useLanguage } from '../../i18n/i18n';
import { ConfirmDelete, RoleGate } from '../../ui';
import type { Festival, FestivalDay } from './festival';
import styles from './festivals.module.css';

interface FestivalLineProps {
  festival: Festival;
  year: number;
  onEdit: () => void;
}

function dayText({ day }: FestivalDay, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    ...{ month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' },
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** One festival with its days in a year, and what may be done with it. */
export function FestivalLine({ festival, year, onEdit }: FestivalLineProps) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const remove = useApiMutation('delete', '/api/festivals/{id}', { invalidates: ['/api/festivals'] });
  const name = festival.name[language];
  const days = festival.days.filter(({ day }) => day.startsWith(String(year)));
  const of = (kind: FestivalDay['kind']) => days.filter((day) => day.kind === kind);
  const beside = (['off', 'work'] as const).filter((kind) => of(kind).length > 0);
  return (
    <li className={styles.line}>
      <span className={styles.name}>
        {name}
        {days.some(({ isEdited }) => isEdited) ? <small>{t('festivals.edited')}</small> : null}
      </span>
      <span className={styles.when}>
        {of('festival').map((day) => (
          <time key={day.day} dateTime={day.day}>
            {dayText(day, language)}
          </time>
        ))}
        {of('festival').length === 0 ? t('festivals.noDay') : null}
        {beside.map((kind) => (
          <small key={kind}>
            {t(`festivals.beside.${kind}`, {
              days: of(kind)
                .map((day) => dayText(day, language))
                .join(t('festivals.comma')),
            })}
          </small>
        ))}
      </span>
      <RoleGate minimum="marketer">
        <span className={styles.actions}>
          <Button size="small" aria-label={t('festivals.editNamed', { name })} onClick={onEdit}>
            {t('festivals.edit')}
          </Button>
          {festival.key === null ? (
            <ConfirmDelete
              name={name}
              size="small"
              effects={[t('festivals.deleteEffect')]}
              onDelete={() => remove.mutateAsync({ params: { path: { id: festival.id } } })}
            />
          ) : null}
        </span>
      </RoleGate>
    </li>
  );
}
