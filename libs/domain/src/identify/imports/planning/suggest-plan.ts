import type { WorkspaceSettings } from '../../../workspace/workspace-settings.js';
import type { CountryCode } from '../../customers/phone.js';
import type { StoredDetection } from '../import.schema.js';
import { dateFields } from '../mapping/targets.js';
import { type Mapping, toMapping } from '../mapping/suggest-mapping.js';
import type { ImportPlan } from '../plan.schema.js';
import type { DateOrder } from '../values/read-instant.js';

/** The plan a file suggests; what a file cannot tell is the workspace's. */
export function suggestPlan(detected: StoredDetection, workspace: WorkspaceSettings): ImportPlan {
  const mapping = toMapping(detected.suggestions);
  const { encoding, delimiter, hasHeader } = detected.format;
  return {
    target: detected.target,
    mapping,
    format: { encoding, delimiter, hasHeader },
    dateOrder: dateOrderOf(detected, mapping),
    decimalMark: detected.decimalMark,
    timeZone: workspace.timeZone,
    currency: workspace.currency,
    defaultCountry: countryOf(workspace),
    list: null,
  };
}

function dateOrderOf({ columns, target }: StoredDetection, mapping: Mapping): DateOrder {
  const column = mapping[dateFields[target] ?? ''];
  return columns.find(({ name }) => name === column)?.dates?.order ?? 'ymd';
}

/** Where a workspace says nothing about its country, its language and zone do. */
const countryOf = ({ locale, timeZone }: WorkspaceSettings): CountryCode =>
  locale === 'zh-CN' || timeZone === 'Asia/Shanghai' ? 'CN' : timeZone.startsWith('America/') ? 'US' : 'GB';
