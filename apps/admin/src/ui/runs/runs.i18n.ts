import type { Translations } from '../../i18n/resources';

const runs: Translations = {
  en: {
    queued: 'Waiting for the worker …',
    running: 'Running …',
    progress: 'A run is going on',
    last: 'Last run',
    never: 'not yet',
    cause: {
      demand: 'asked for by hand',
      nightly: 'the nightly run',
      demo: 'with the demo shop',
      import: 'after an import',
    },
    failed: 'The last run failed; the figures are those of the run before it.',
    failedHint: 'The worker tries again by itself. If it fails again, its log says why.',
    outdated: 'The settings have changed since these figures were reckoned. Run now to apply them.',
    import: 'Import orders',
    settings: 'Settings',
    settingsSaved: 'Saved. The next run goes by these settings.',
  },
  'zh-CN': {
    queued: '等待后台处理…',
    running: '正在运行…',
    progress: '运行进行中',
    last: '上次运行',
    never: '尚未运行',
    cause: { demand: '手动发起', nightly: '每晚自动', demo: '随演示店铺', import: '导入之后' },
    failed: '上次运行失败，当前数据来自更早的一次运行。',
    failedHint: '后台会自动重试；若再次失败，可在后台日志中查看原因。',
    outdated: '设置已更改，当前数据仍按旧设置计算。立即运行即可生效。',
    import: '导入订单',
    settings: '设置',
    settingsSaved: '已保存，下次运行将采用新设置。',
  },
};

export default runs;
