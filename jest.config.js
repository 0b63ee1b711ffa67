/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['ts-jest', { tsconfig: '<rootDir>/test/tsconfig.json', useESM: true }] },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.build'],
  globalSetup: '<rootDir>/test/set-up.js',
  // Two browsers and two labs at once are what a two-core machine bears.
  maxWorkers: 2,
  // Long enough that only what hangs runs into it: a busy machine takes many seconds for new keys, a build or a browser's page.
  testTimeout: 60_000,
};
