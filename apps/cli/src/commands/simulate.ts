import type { Command } from '../command.js';

export const simulate: Command = {
  name: 'simulate',
  summary: {
    en: 'Try campaigns over a virtual year on a copy of the data, sending nothing. [--days 365 --customers 20000 …]',
    zh: '在数据副本上以虚拟的一年试运行活动，不发送任何消息。[--days 365 --customers 20000 …]',
  },
  run: async (args) => {
    const { runSimulation } = await import('../simulate/run-simulation.js');
    return runSimulation(args);
  },
};
