import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';

const dockerfile = readFileSync('Dockerfile', 'utf8');
const problemsOf = (text: string): string[] => validate(text).map(({ message }) => String(message));
const instructions = dockerfile.replaceAll('\\\n', ' ').split('\n').filter((line) => /^[A-Z]+ /.test(line));
const final = instructions.slice(instructions.findLastIndex((line) => line.startsWith('FROM ')));
const argumentsOf = (name: string): string[] => final.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

test('the linter of Dockerfiles finds nothing', () => expect(problemsOf(dockerfile)).toEqual([]));

test.each(['FROM node:22\nEXPOSE x', 'RUN echo', 'FROM node:22\nUSR node', 'FROM node:22\nCMD a\nCMD b'])('it finds what is wrong with %j', (text) => expect(problemsOf(text).length).toBeGreaterThan(0));

test('both stages stand on the same full version, so that what was built runs on what it was built for', () => {
  const bases = instructions.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1]);
  expect(new Set(bases).size).toBe(1);
  expect(bases[0]).toMatch(/^node:\d+\.\d+\.\d+-\w+-slim$/);
});

test('the last stage installs nothing, runs as nobody in particular, and asks itself whether it lives', () => {
  expect(final.filter((line) => /^(ADD|RUN .*(npm|apt|curl))/.test(line))).toEqual([]);
  expect(argumentsOf('USER')).toEqual(['node']);
  expect(argumentsOf('HEALTHCHECK')[0]).toContain('/livez');
  expect(argumentsOf('CMD')).toEqual(['["node", ".build/backend/serve.js"]']);
});

test('what is copied in is let in by .dockerignore, and nothing else is', () => {
  const letIn = readFileSync('.dockerignore', 'utf8').trim().split('\n');
  const copied = instructions.filter((line) => /^COPY (?!--from)/.test(line)).flatMap((line) => line.split(' ').slice(1, -1));
  expect([letIn[0], letIn.slice(1).map((line) => line.replace(/^!/, '')).sort()]).toEqual(['*', copied.sort()]);
});
