export type Gender = 'female' | 'male';

interface Name {
  first: string;
  last: string;
  /** How the name is written in full. */
  full: string;
  /** For the local part of an e-mail address. */
  latin: string;
}

type Latin = readonly [written: string, latin: string];

const zhLast: Latin[] = [
  ['王', 'wang'], ['李', 'li'], ['张', 'zhang'], ['刘', 'liu'], ['陈', 'chen'], ['杨', 'yang'], ['赵', 'zhao'],
  ['黄', 'huang'], ['周', 'zhou'], ['吴', 'wu'], ['徐', 'xu'], ['孙', 'sun'], ['胡', 'hu'], ['朱', 'zhu'],
  ['高', 'gao'], ['林', 'lin'], ['何', 'he'], ['郭', 'guo'], ['马', 'ma'], ['罗', 'luo'], ['梁', 'liang'],
  ['宋', 'song'], ['郑', 'zheng'], ['谢', 'xie'], ['韩', 'han'], ['唐', 'tang'], ['冯', 'feng'], ['于', 'yu'],
]; // prettier-ignore
const zhFemale: Latin[] = [
  ['芳', 'fang'], ['秀英', 'xiuying'], ['静', 'jing'], ['丽', 'li'], ['敏', 'min'], ['雪', 'xue'], ['梅', 'mei'],
  ['慧', 'hui'], ['雨桐', 'yutong'], ['欣怡', 'xinyi'], ['思远', 'siyuan'], ['佳慧', 'jiahui'], ['婷婷', 'tingting'],
  ['晓燕', 'xiaoyan'], ['玉兰', 'yulan'], ['若曦', 'ruoxi'],
]; // prettier-ignore
const zhMale: Latin[] = [
  ['伟', 'wei'], ['强', 'qiang'], ['磊', 'lei'], ['军', 'jun'], ['洋', 'yang'], ['勇', 'yong'], ['杰', 'jie'],
  ['涛', 'tao'], ['明', 'ming'], ['浩然', 'haoran'], ['子轩', 'zixuan'], ['建国', 'jianguo'], ['志强', 'zhiqiang'],
  ['宇航', 'yuhang'], ['文博', 'wenbo'], ['俊熙', 'junxi'],
]; // prettier-ignore
const enLast = [
  'Smith', 'Jones', 'Taylor', 'Brown', 'Williams', 'Wilson', 'Johnson', 'Davies', 'Patel', 'Wright', 'Walker', 'Hughes',
  'Green', 'Hall', 'Clarke', 'Murphy', 'Campbell', 'Nguyen', 'Tan', 'Singh', 'Martin', 'Scott', 'Young', 'King',
]; // prettier-ignore
const enFemale = [
  'Olivia', 'Amelia', 'Emma', 'Sophie', 'Grace', 'Ruby', 'Hannah', 'Lucy', 'Priya', 'Chloe', 'Megan', 'Zoe', 'Alice',
]; // prettier-ignore
const enMale = [
  'Oliver', 'Jack', 'Harry', 'George', 'Noah', 'Leo', 'Daniel', 'Ryan', 'Arjun', 'Thomas', 'Ethan', 'Max', 'Samuel',
]; // prettier-ignore

/** Draws from these lists by the two functions given, so that the generator stays in one place. */
export function drawName(locale: 'zh-CN' | 'en', gender: Gender, pick: <T>(items: readonly T[]) => T): Name {
  if (locale === 'en') {
    const first = pick(gender === 'female' ? enFemale : enMale);
    const last = pick(enLast);
    return { first, last, full: `${first} ${last}`, latin: `${first}.${last}`.toLowerCase() };
  }
  const [last, lastLatin] = pick(zhLast);
  const [first, firstLatin] = pick(gender === 'female' ? zhFemale : zhMale);
  return { first, last, full: last + first, latin: `${lastLatin}.${firstLatin}` };
}
