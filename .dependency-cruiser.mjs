const test = '(\\.test\\.tsx?$|\\.cases\\.ts$)'
const node = ['\\.node\\.ts$', '^src/server/(main\\.ts|commands/)', test]
const rule = (name, from, to) => ({ name, severity: 'error', from, to })

export default {
  forbidden: [
    rule('no-cycles', {}, { circular: true }),
    // What Vite serves as an address (`?url`) is no module to follow.
    rule('imports-resolve', {}, { couldNotResolve: true, pathNot: '\\?(url|raw|inline)$' }),
    rule('what-is-imported-is-in-package-json', { path: '^src/' }, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
    // The page's database is in nothing that ships (tests/shipped.test.ts), so its package stays a development one.
    rule(
      'what-ships-needs-no-development-package',
      { path: '^src/', pathNot: [test, '^src/server/db/sqliteWasm\\.ts$'] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'domain-knows-only-the-schema-library',
      { path: '^src/domain/', pathNot: test },
      { pathNot: ['^src/domain/', '^node_modules/valibot/'] },
    ),
    rule('server-knows-only-domain', { path: '^src/server/', pathNot: test }, { path: '^(src/app|mocks|tests)/' }),
    rule('app-knows-only-domain', { path: '^src/app/', pathNot: test }, { path: '^(src/server|mocks|tests)/' }),
    rule('nobody-imports-tests', { pathNot: ['^tests/', test] }, { path: ['^tests/', test] }),
    rule('mocks-are-for-mocks-and-tests', { pathNot: ['^(mocks|tests|bench)/', test] }, { path: '^mocks/' }),
    rule(
      'screens-are-strangers',
      { path: '^src/app/screens/([^/]+)/' },
      { path: '^src/app/screens/', pathNot: '^src/app/screens/$1/' },
    ),
    rule('shop-does-not-draw', { path: '^src/app/shop/' }, { path: '^src/app/(screens|ui)/' }),
    rule('ui-is-below-the-screens', { path: '^src/app/ui/' }, { path: '^src/app/screens/' }),
    rule('api-and-host-are-below-the-shop', { path: '^src/app/(api|host)/' }, { path: '^src/app/(shop|screens|ui)/' }),
    rule(
      'one-door-to-vk',
      { path: '^src/', pathNot: '^src/app/host/vk\\w+\\.ts$' },
      { path: '^node_modules/@vkontakte/vk-bridge/' },
    ),
    rule(
      'one-door-to-the-database',
      { path: '^src/server/', pathNot: '^src/server/db/' },
      { path: '^node_modules/(pg|libsql|@sqlite\\.org)/' },
    ),
    rule('ids-come-from-the-world', { path: '^src/', pathNot: node }, { path: '^node_modules/uuid/' }),
    rule('server-is-web-standard', { path: '^src/server/', pathNot: node }, { dependencyTypes: ['core'] }),
    rule('only-main-imports-node-adapters', { path: '^src/server/', pathNot: node }, { path: '\\.node\\.ts$' }),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
