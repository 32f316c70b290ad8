import type { Command } from '../command.js';

export const start: Command = {
  name: 'start',
  summary: {
    en: 'Start Roundtrip: the database, the api and the worker.',
    zh: '启动 Roundtrip：数据库、api 与 worker。',
  },
  run: async () => {
    const { Start } = await import('../start/start.js');
    return new Start().run();
  },
};
