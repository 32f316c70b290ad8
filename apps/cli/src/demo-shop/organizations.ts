import type { Person } from './people.js';

/** Tea rooms, hotels and offices that buy from the tea house, by language. */
const names: Record<Person['locale'], string[]> = {
  'zh-CN': [
    '清风茶楼', '湖畔酒店', '一壶书店', '竹里办公空间', '和平饭店茶室', '云上民宿', '松涛律师事务所', '半日闲咖啡馆',
    '西溪会务中心', '墨香书院', '江南设计工作室', '远山诊所',
  ],
  en: [
    'The Copper Kettle', 'Harbour View Hotel', 'Fold & Leaf Books', 'Northside Studios', 'Maple Street Bakery',
    'Quiet Room Yoga', 'Lowell & Partners', 'The Reading Lamp', 'Kestrel Design', 'Green Door Café',
  ],
}; // prettier-ignore

const EVERY = 11;

/** Some of the devoted are no persons: the same customers, with the name of a house and without a birthday. */
export function withOrganizations(people: Person[]): Person[] {
  const left = { 'zh-CN': [...names['zh-CN']], en: [...names.en] };
  return people.map((person, index) => {
    if (person.rhythm.name !== 'devoted' || index % EVERY !== 0) return person;
    const name = left[person.locale].shift();
    return name ? asOrganization(person, name) : person;
  });
}

const asOrganization = (person: Person, name: string): Person => ({
  ...person,
  kind: 'organization',
  name,
  firstName: null,
  lastName: null,
  gender: null,
  birthday: null,
});
