// Walls between modules, generated from modules/order.json. The reason stands in each rule's comment.
const order = require('./modules/order.json')

const later = order.flatMap((name, place) =>
  place === order.length - 1
    ? []
    : [
        {
          name: `${name}-knows-nothing-later`,
          comment:
            'A module knows only those written before it in modules/order.json; upward it announces or contributes.',
          severity: 'error',
          from: { path: `^modules/${name}/` },
          to: { path: `^modules/(${order.slice(place + 1).join('|')})/` },
        },
      ],
)

/** What may run in a browser: vocabulary, descriptions, pure facts of the platform, the kit, and its libraries. */
const BROWSER = [
  '^kernel/',
  '^modules/[^/]+/(shared|definitions|web)/',
  '^apps/staff/(?!serve\\.tsx$)',
  '^platform/web/(workspace/|css/|html/site-mark\\.tsx$)',
  '^platform/http/(endpoint|client|polish-issues|problem-document)\\.ts$',
  '^platform/[^/]+/operations\\.ts$',
  '^platform/access/(assignment|right|roles)\\.ts$',
  '^platform/auth/facts\\.ts$',
  '^platform/mail/blocks\\.ts$',
  '^platform/parameters/(words|legal-parameter|period)\\.ts$',
  '^node_modules/(@types/react(-dom)?|react(-dom|-aria-components)?|@tanstack/react-(query|router)|@internationalized/date|zod)/',
]

module.exports = {
  forbidden: [
    {
      name: 'kernel-imports-nothing',
      comment: 'The kernel is vocabulary without side effects; Zod is its only library.',
      severity: 'error',
      from: { path: '^kernel/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^(kernel/|node_modules/zod/)' },
    },
    {
      name: 'platform-knows-no-module',
      comment: 'Mechanisms serve any module and mention none.',
      severity: 'error',
      from: { path: '^platform/' },
      to: { path: '^(modules|apps|demo)/' },
    },
    {
      name: 'shared-is-pure',
      comment:
        'shared/ runs in the browser and on the server alike: kernel, endpoint descriptions, other shared folders, definitions.',
      severity: 'error',
      from: { path: '^modules/[^/]+/(shared|definitions)/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^(kernel/|platform/http/endpoint\\.ts$|modules/[^/]+/(shared|definitions)/|node_modules/zod/)' },
    },
    {
      name: 'server-shows-nothing',
      comment: 'Use cases answer with facts; pages are made elsewhere.',
      severity: 'error',
      from: { path: '^modules/[^/]+/server/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(platform/web/(?!html/(charts|geo)|geo-path)|apps/)' },
    },
    {
      name: 'through-the-door',
      comment:
        'Another module is asked through server/api.ts, shared/ or public/parts.tsx; tests may also use its manifest and testing.ts.',
      severity: 'error',
      from: { path: '^modules/([^/]+)/', pathNot: '\\.test\\.tsx?$|/testing\\.ts$' },
      to: {
        path: '^modules/([^/]+)/',
        pathNot:
          '^modules/($1/|[^/]+/(shared/|definitions/|server/api\\.ts$|server/[^/]+\\.table\\.ts$|(public|web)/parts\\.tsx$))',
      },
    },
    {
      name: 'pages-ask-operations',
      comment: 'A public page is a function of an operation’s answer; it neither queries nor writes.',
      severity: 'error',
      from: { path: '^modules/[^/]+/public/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(modules/[^/]+/server/|platform/db/|node_modules/(kysely|pg)/)' },
    },
    {
      name: 'workspace-stays-in-the-browser',
      comment:
        'Pages of the workspace run in a browser: they know descriptions of operations and the client, never what answers them.',
      severity: 'error',
      from: { path: '^(modules/[^/]+/web/|platform/web/workspace/|apps/staff/)', pathNot: '^apps/staff/serve\\.tsx$' },
      to: { pathNot: BROWSER },
    },
    {
      name: 'workspace-pages-know-only-their-kit',
      comment:
        'A page of a module is built of the workspace’s components and its own operations; the frame is not its business.',
      severity: 'error',
      from: { path: '^modules/[^/]+/web/' },
      to: {
        path: '^(platform/(?!web/workspace/|http/(endpoint|client|problem-document)\\.ts$)|apps/|modules/[^/]+/server/)',
      },
    },
    {
      name: 'no-cycles',
      comment: 'What depends on itself cannot be read from one end.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unlisted-library',
      comment: 'A library that is not in package.json is there by accident.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'resolvable',
      comment: 'A guard that resolves nothing passes everything.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    ...later,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|node_modules/.+/node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.server.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
