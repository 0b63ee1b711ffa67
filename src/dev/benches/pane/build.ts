import { spawnSync } from 'node:child_process';

/** `--ignore-scripts` leaves out `prebuild`, which would empty `dist/`. */
const build = (out: string, ...configs: string[]) => ['run', 'build', '--silent', '--ignore-scripts', '--', '--no-stats', '--env', `out=${out}`, ...configs.flatMap((name) => ['--config-name', name])];

/**
 * Seconds of user and system time that `npm run build` of pane and dialog takes, npm included, type check not. Measured by the
 * shell's `times`, which Node lacks; needs a POSIX shell. esbuild's service processes outlive the build unwaited for, so their
 * share (0.1 s) is not in it. Throws when the build fails.
 */
export function buildCpuSeconds(root: string, out: string): number {
  const times = run(root, 'sh', ['-c', '"$@" >&2 && times', 'sh', 'npm', ...build(out, 'pane', 'dialog')]);
  // First line: the shell itself. Second line: its children, user and system, as `0m6.40s 0m0.67s`.
  const spent = [...(times.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds));
  if (spent.length !== 2) throw new Error(`The shell's \`times\` was not understood: ${JSON.stringify(times)}`);
  return spent[0]! + spent[1]!;
}

/** The pages of the lab, into the same folder. */
export const buildLab = (root: string, out: string): void => void run(root, 'sh', ['-c', '"$@" >&2', 'sh', 'npm', ...build(out, 'lab')]);

function run(cwd: string, program: string, args: readonly string[]): string {
  const { status, stdout, error } = spawnSync(program, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  if (error || status !== 0) throw new Error(`The build for the bench failed (${error?.message ?? `exit ${status}`}). It needs a POSIX shell and what \`npm ci\` installs.`);
  return stdout;
}
