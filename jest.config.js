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
  // Keys and certificates are made anew for each suite, which a busy machine takes seconds for.
  testTimeout: 20_000,
};
