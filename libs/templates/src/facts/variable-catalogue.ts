import { sampleFacts } from './sample-facts.js';

export type VariableType = 'text' | 'number' | 'money' | 'date' | 'instant' | 'url' | 'colour';

/** One entry of the admin's variable picker. */
export interface CatalogueVariable {
  /** As typed between the braces. */
  path: string;
  type: VariableType;
  label: { 'zh-CN': string; en: string };
  /** What `sampleFacts` holds there, as text. */
  sample: { 'zh-CN': string; en: string };
}

type Row = [path: string, type: VariableType, zh: string, en: string];

const ROWS: readonly Row[] = [
  ['customer.name', 'text', '姓名', 'Full name'],
  ['customer.first_name', 'text', '名', 'First name'],
  ['customer.last_name', 'text', '姓', 'Last name'],
  ['customer.gender', 'text', '性别（female / male）', 'Gender (female / male)'],
  ['customer.email', 'text', '邮箱', 'E-mail address'],
  ['customer.phone', 'text', '手机号', 'Phone number'],
  ['customer.birthday', 'date', '生日（公历）', 'Birthday'],
  ['customer.locale', 'text', '语言', 'Language'],
  ['customer.id', 'number', '客户编号', 'Customer number'],
  ['offer.name', 'text', '优惠名称', 'Name of the offer'],
  ['offer.description', 'text', '优惠说明', 'More about the offer'],
  ['offer.kind', 'text', '优惠类型', 'Kind of offer'],
  ['offer.code', 'text', '优惠码', 'Offer code'],
  ['offer.percent_off', 'number', '优惠百分比', 'Per cent off'],
  ['offer.value', 'money', '优惠金额', 'Value of the offer'],
  ['offer.currency', 'text', '优惠币种', 'Currency of the value'],
  ['offer.expires_at', 'instant', '优惠截止时间', 'Offer ends'],
  ['orders.count', 'number', '订单数', 'Number of orders'],
  ['orders.total_minor', 'money', '累计消费', 'Total spent'],
  ['orders.currency', 'text', '币种', 'Currency'],
  ['orders.last_at', 'instant', '最近下单时间', 'Last order'],
  ['rfm.recency', 'number', 'RFM：最近一次', 'RFM: recency'],
  ['rfm.frequency', 'number', 'RFM：频次', 'RFM: frequency'],
  ['rfm.monetary', 'number', 'RFM：金额', 'RFM: monetary'],
  ['rfm.cell', 'text', 'RFM 单元', 'RFM cell'],
  ['survey.url', 'url', '问卷链接', 'Survey link'],
  ['company.name', 'text', '公司名称', 'Company name'],
  ['company.postal_address', 'text', '公司地址', 'Postal address'],
  ['company.website', 'url', '公司网站', 'Website'],
  ['brand.accent', 'colour', '品牌色', 'Brand colour'],
  ['brand.logo_url', 'url', '品牌标志', 'Logo'],
  ['links.unsubscribe_url', 'url', '退订链接', 'Unsubscribe link'],
  ['links.preferences_url', 'url', '偏好设置链接', 'Preferences link'],
  ['links.web_view_url', 'url', '在浏览器中查看', 'View in browser'],
  ['now', 'instant', '发送决定时间', 'Time of the decision'],
  ['zone', 'text', '收件人时区', 'Time zone of the recipient'],
];

/** Every variable the domain fills for all workspaces; a workspace's own attributes come on top. */
export const variableCatalogue: readonly CatalogueVariable[] = ROWS.map(([path, type, zh, en]) => ({
  path,
  type,
  label: { 'zh-CN': zh, en },
  sample: { 'zh-CN': sampleText('zh-CN', path), en: sampleText('en', path) },
}));

const KNOWN: ReadonlySet<string> = new Set(ROWS.flatMap(([path]) => withAncestors(path)));

/** Keys of these objects belong to the workspace. */
const OPEN = 'customer.attributes';

/** Whether a path is in the catalogue, leads to something that is, or is an attribute of the workspace's own. */
export function isCatalogued(path: string): boolean {
  return KNOWN.has(path) || path === OPEN || path.startsWith(`${OPEN}.`);
}

/** "offer.code" → "offer", "offer.code": a condition may ask for the whole. */
function withAncestors(path: string): string[] {
  const parts = path.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

function sampleText(locale: string, path: string): string {
  let value: unknown = sampleFacts(locale);
  for (const key of path.split('.')) {
    value = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
  }
  return value === undefined || value === null ? '' : String(value);
}
