import { isChinese } from '../locale-chain.js';
import { isMissing, questionHelper, type Helper } from './helper.js';

interface Person {
  name: string;
  firstName: string;
  lastName: string;
  gender: unknown;
}

const HAN = /^\p{Script=Han}+$/u;

/** Surnames of two characters; all others have one. */
const DOUBLE_SURNAMES: ReadonlySet<string> = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 ' +
    '仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 ' +
    '段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 歐陽 司馬 東方 諸葛 獨孤 南宮 長孫 公孫 鮮于'
  ).split(' '),
);

/** "欧阳娜娜" → "欧阳"; undefined for a name that is not written in Chinese. */
function chineseSurname({ name, lastName }: Person): string | undefined {
  if (HAN.test(lastName)) return lastName;
  if (!HAN.test(name) || name.length < 2) return undefined;
  const double = name.slice(0, 2);
  return name.length > 2 && DOUBLE_SURNAMES.has(double) ? double : name.slice(0, 1);
}

/** 王女士, 李先生; 王思雨 where the gender is not known; 尊敬的顾客 where nothing is. */
function inChinese(person: Person): string {
  const fullName = person.name || person.lastName + person.firstName;
  if (fullName === '') return '尊敬的顾客';
  const title = { female: '女士', male: '先生' }[String(person.gender)];
  if (!title) return fullName;
  const surname = chineseSurname(person);
  return surname ? surname + title : `${fullName} ${title}`;
}

/** Dear Ms Clarke, Dear Mr Wang; Dear Sam where the gender is not known; Dear customer where nothing is. */
function inEnglish(person: Person): string {
  const title = { female: 'Ms', male: 'Mr' }[String(person.gender)];
  if (title && person.lastName && !HAN.test(person.lastName)) return `Dear ${title} ${person.lastName}`;
  return `Dear ${person.name || person.firstName || 'customer'}`;
}

function readPerson(facts: unknown): Person {
  const of = (key: string): unknown =>
    facts !== null && typeof facts === 'object' && Object.hasOwn(facts, key)
      ? (facts as Record<string, unknown>)[key]
      : undefined;
  const text = (key: string) => (typeof of(key) === 'string' ? String(of(key)).trim() : '');
  return {
    name: text('name'),
    firstName: text('first_name'),
    lastName: text('last_name'),
    gender: of('gender'),
  };
}

/** How to address the customer, in the language of the text. It always finds a form, so nothing is ever missing. */
export const salutation: Helper = questionHelper({
  name: 'salutation',
  args: [0, 1],
  signature: '{{salutation}}',
  run({ args: [given], state }) {
    const person = readPerson(isMissing(given) ? state.facts['customer'] : given);
    return isChinese(state.locale) ? inChinese(person) : inEnglish(person);
  },
});
