import { box } from '../terminal/box.js';
import { say } from '../terminal/language.js';
import { style } from '../terminal/style.js';
import type { FirstLogin } from './first-login.js';

/** What the person who started Roundtrip wants to know: where it is, and how to get in. */
export function welcome(address: string, login: FirstLogin | null, seconds: number): string {
  const loginLines = login && [
    `${say({ en: 'Login    ', zh: '登录  ' })} ${login.email}`,
    `${say({ en: 'Password ', zh: '密码  ' })} ${login.password}`,
    '',
    say({ en: 'Change this password after your first login.', zh: '请在首次登录后修改此密码。' }),
  ];
  const frame = box([
    say({ en: `Roundtrip 回环 is running (${seconds} s)`, zh: `回环 Roundtrip 已启动（${seconds} 秒）` }),
    '',
    `${say({ en: 'Address  ', zh: '地址  ' })} ${address}`,
    ...(loginLines ?? []),
    '',
    say({ en: 'Ctrl-C stops it; the data stays.', zh: '按 Ctrl-C 停止；数据会保留。' }),
  ]);
  return `\n${style('green', frame)}\n`;
}
