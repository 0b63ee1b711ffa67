#!/usr/bin/env node
import { Command } from 'commander';
import { isKitError, tellOnTerminal } from '../errors/index.ts';
import { checkCommand } from './check.ts';
import { doctorCommand } from './doctor.ts';
import { explainCommand } from './explain.ts';
import { fixCommand } from './fix.ts';
import { kitVersion } from './kit-version.ts';
import { labCommand } from './lab.ts';
import { registerCommand } from './register.ts';
import { scanCommand } from './scan.ts';
import { languageAsked } from './terminal-language.ts';
import { tellPlainly } from './usage-errors.ts';

const program = new Command('naa-kit')
  .description('Carries Outlook add-ins from legacy Exchange tokens to nested app authentication.')
  .version(kitVersion)
  .addCommand(checkCommand)
  .addCommand(doctorCommand)
  .addCommand(explainCommand)
  .addCommand(fixCommand)
  .addCommand(labCommand)
  .addCommand(registerCommand)
  .addCommand(scanCommand);

tellPlainly(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!isKitError(error)) throw error;
  console.error(tellOnTerminal(error, languageAsked(process.argv)));
  process.exitCode = 1;
}
