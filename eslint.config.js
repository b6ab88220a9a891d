import tseslint from 'typescript-eslint';

const noDateInRules = {
  object: 'Date', property: 'now', message: 'A rule is handed the time; only the Clock reads it.',
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.data/', 'apps/web/src/api/schema.generated.d.ts', '**/*.cjs'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: ['tsconfig.json', 'apps/web/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['libs/**/*.ts', 'apps/{api,worker,cli}/**/*.ts'],
    ignores: ['**/*spec.ts', 'apps/web/**'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Configuration is read once, in the environment file of the app.' }],
      'no-restricted-syntax': ['error', { selector: "Identifier[name='forwardRef']", message: 'Look down, raise an event, or own a port.' }],
    },
  },
  { files: ['apps/*/src/environment.ts', 'apps/cli/src/start/settings.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['libs/*/src/**/domain/**/*.ts', 'libs/slot-assignment/**/*.ts'], ignores: ['**/*spec.ts'], rules: { 'no-restricted-properties': ['error', noDateInRules] } },
  { files: ['apps/web/vite.config.ts'], rules: { 'no-restricted-exports': 'off' } },
);
