import { App } from 'antd';
import { useTranslation } from 'react-i18next';

interface Added {
  added: number;
  present: number;
  unknown: string[];
  unknownCount: number;
}

const SHOWN = 20;

/** Tells how many came in, and which entries belong to nobody, so that they can be mended. */
export function useSayAdded(): (added: Added) => void {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  return ({ added, present, unknown, unknownCount }) => {
    const said = t('segment-insights.list.added', { count: added, present });
    if (unknownCount === 0) return void message.success(said);
    const more = unknownCount > SHOWN ? ' …' : '';
    modal.warning({
      title: said,
      content: t('segment-insights.list.unknown', {
        count: unknownCount,
        entries: unknown.slice(0, SHOWN).join(', ') + more,
      }),
    });
  };
}
