import type { Command } from '../command.js';

export const demo: Command = {
  name: 'demo',
  summary: {
    en: 'Run one whole turn of the loop, days of business in a minute, and print what happened. [orders.csv]',
    zh: '在一分钟内跑完一整圈回环（数日业务），并打印发生的一切。[orders.csv]',
  },
  run: async ([file]) => {
    const { runDemo } = await import('../demo/run-demo.js');
    await runDemo(file);
    return 0;
  },
};
