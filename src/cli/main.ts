#!/usr/bin/env node
import { Command } from 'commander';
import { speak } from '../contracts/text.ts';
import { isKitError, whatHappened, whatHelps } from '../errors/index.ts';
import { labCommand } from './lab.ts';

const program = new Command('naa-kit')
  .description('Carries Outlook add-ins from legacy Exchange tokens to nested app authentication.')
  .addCommand(labCommand);

try {
  await program.parseAsync();
} catch (error) {
  if (!isKitError(error)) throw error;
  console.error(`${speak(whatHappened(error), 'en')}\n${speak(whatHelps(error), 'en')} [${error.code}]`);
  process.exitCode = 1;
}
