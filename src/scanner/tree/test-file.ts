const certainByName = /(^|\/)(__tests__|__mocks__|__fixtures__)\/|[.-](test|spec|tests|mock|mocks|stories)\.[cm]?[jt]sx?$|(^|\/)(test_[^/]*|[^/]*_test|conftest)\.py$|_spec\.rb$|_test\.go$|Tests?\.(cs|java|kt|php)$|\.Tests\.ps1$/;
const maybeByFolder = /(^|\/)(test|tests|spec|specs|e2e|cypress|integration_tests|[\w.]*\.(Unit)?Tests)\//i;
const framework = /\b(describe|it|test|context|suite)(\.\w+)?\s*\(\s*['"`]|\b(vi|jest|sinon|chai|mocha|cy)\.\w+|from ['"](vitest|@jest|chai|sinon|mocha)|RSpec|\bimport (pytest|unittest)|#\[(tokio::)?test\]|#\[cfg\(test\)\]|\[(Test|TestMethod|Fact|Theory)\b|@Test\b|\bassert(_eq!|_equal|Equals?)?\b|PHPUnit|\bDescribe ['"]/;

/** Whether a file holds tests or stands in for the API. A folder called `test` says it only together with a test framework inside. */
export const isTestFile = (path: string, text: string): boolean =>
  certainByName.test(path) || (maybeByFolder.test(path) && framework.test(text));
