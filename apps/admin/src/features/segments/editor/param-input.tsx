import { AutoComplete, Input, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Condition, ParamKey, ParamValue } from '../rule/rule';
import { campaignName, localText, offerName, surveyName } from '../words/value-text';
import type { Words } from '../words/words';
import { useRuleEditing } from './editor-context';
import { WhereInput } from './where-input';

interface ParamInputProps {
  param: ParamKey;
  condition: Condition;
  onChange: (value: ParamValue) => void;
}

interface Choice {
  value: string | number;
  label: string;
}

const STATUSES = ['paid', 'cancelled'];

/** Things by name; one that is chosen and gone keeps its number, so that it can be seen and replaced. */
function named(things: { id: number; name: string }[], chosen: number | undefined, gone: string): Choice[] {
  const choices = things.map(({ id, name }) => ({ value: id, label: name }));
  const isGone = chosen !== undefined && !things.some(({ id }) => id === chosen);
  return isGone ? [...choices, { value: chosen, label: gone }] : choices;
}

/** What can be chosen for a param; null for one that is typed. */
function choicesOf(param: ParamKey, condition: Condition, words: Words): Choice[] | null {
  const { survey, campaign, offer } = condition;
  const { campaigns, surveys, categories, offers } = words.catalogue;
  if (param === 'campaign') return named(campaigns, campaign, campaignName(campaign, words));
  if (param === 'survey') return named(surveys, survey, surveyName(survey, words));
  if (param === 'offer')
    return named(
      offers.map(({ id, name }) => ({ id, name: localText(name, words) })),
      offer,
      offerName(offer, words),
    );
  if (param === 'status')
    return STATUSES.map((value) => ({ value, label: words.t(`segment-conditions.status.${value}`) }));
  if (param === 'category') return categories.map((category) => ({ value: category, label: category }));
  if (param !== 'question') return null;
  const questions = surveys.find(({ id }) => id === survey)?.questions ?? [];
  return questions.map(({ key, title }) => ({ value: key, label: localText(title, words) }));
}

function Days({ value, onChange }: { value: number | undefined; onChange: (days?: number) => void }) {
  const { t } = useTranslation();
  return (
    <InputNumber
      min={1}
      max={3650}
      precision={0}
      value={value}
      prefix={t('segments.editor.withinBefore')}
      suffix={t('segments.editor.withinAfter')}
      style={{ width: 160 }}
      aria-label={t('segment-conditions.param.within')}
      onChange={(days) => onChange(days ?? undefined)}
    />
  );
}

/** Names events have had; another one may be typed, for events that are yet to come. */
function EventName({ value, onChange }: { value: string | undefined; onChange: (name?: string) => void }) {
  const { t } = useTranslation();
  const { words } = useRuleEditing();
  return (
    <AutoComplete
      value={value ?? ''}
      aria-label={t('segment-conditions.param.event')}
      placeholder={t('segments.editor.event')}
      style={{ width: 190 }}
      popupMatchSelectWidth={false}
      options={words.catalogue.events.map((name) => ({ value: name }))}
      showSearch={{
        filterOption: (text, option) =>
          String(option?.value ?? '')
            .toLowerCase()
            .includes(text.toLowerCase()),
      }}
      onChange={(name: string) => onChange(name === '' ? undefined : name)}
    >
      <Input maxLength={200} />
    </AutoComplete>
  );
}

export function ParamInput({ param, condition, onChange }: ParamInputProps) {
  const { t } = useTranslation();
  const { words } = useRuleEditing();
  const label = t(`segment-conditions.param.${param}`);
  const choices = choicesOf(param, condition, words);
  if (param === 'within') return <Days value={condition.within} onChange={onChange} />;
  if (param === 'event') return <EventName value={condition.event} onChange={onChange} />;
  if (param === 'where')
    return <WhereInput event={condition.event} conditions={condition.where ?? []} onChange={onChange} />;
  if (choices === null)
    return (
      <Input
        value={condition[param] ?? ''}
        placeholder={label}
        aria-label={label}
        style={{ width: 150 }}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      />
    );
  return (
    <Select<string | number>
      value={condition[param]}
      placeholder={label}
      aria-label={label}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      style={{ minWidth: 150, maxWidth: 280 }}
      options={choices}
      onChange={onChange}
    />
  );
}
