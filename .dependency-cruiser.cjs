/** The import rules of docs/architecture.md, held by `npm run check`. */
const order = [
  'kernel',
  'config',
  'database',
  'jobs',
  'workspace',
  'identify',
  'differentiate',
  'customize',
  'interact',
  'learn',
];
const room = (name) => `^libs/domain/src/${name}/`;

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'libs-never-import-apps', severity: 'error', from: { path: '^libs/' }, to: { path: '^apps/' } },
    {
      name: 'templates-know-no-domain',
      severity: 'error',
      from: { path: '^libs/templates/' },
      to: { path: '^libs/domain/' },
    },
    {
      name: 'admin-imports-no-server-code',
      severity: 'error',
      from: { path: '^apps/admin/' },
      to: { path: '^(apps/(api|worker|cli)|libs)/' },
    },
    {
      name: 'api-and-worker-do-not-know-each-other',
      severity: 'error',
      from: { path: '^apps/(api|worker)/' },
      to: { path: '^apps/(api|worker|cli|admin)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'production-imports-no-tests',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(test|bench)/' },
    },
    ...order.slice(0, -1).map((name, index) => ({
      name: `${name}-knows-only-what-stands-before-it`,
      severity: 'error',
      from: { path: room(name), pathNot: ['\\.test\\.ts$', '^libs/domain/src/database/migrations/'] },
      to: { path: `^libs/domain/src/(${order.slice(index + 1).join('|')})/` },
    })),
    {
      name: 'a-store-belongs-to-its-feature',
      comment: 'Across features only through a .service (writes) or a .read (questions).',
      severity: 'error',
      from: { path: '^libs/domain/src/([^/]+/[^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '\\.(store|sql)\\.ts$', pathNot: ['^libs/domain/src/$1/', '^libs/domain/src/database/'] },
    },
    {
      name: 'apps-use-services-and-reads',
      severity: 'error',
      from: { path: '^apps/', pathNot: '\\.test\\.ts$' },
      to: { path: '^libs/domain/.*\\.(store|sql)\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|node_modules)/|/api/schema\\.d\\.ts$' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
  },
};
