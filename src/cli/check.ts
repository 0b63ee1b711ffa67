import { Command } from 'commander';
import { checkManifestCommand } from './check-manifest.ts';
import { checkOriginCommand } from './check-origin.ts';
import { checkRegistrationCommand } from './check-registration.ts';
import { checkTenantCommand } from './check-tenant.ts';

/** `naa-kit check`: one command for each thing that can be validated before anyone meets an error. */
export const checkCommand = new Command('check')
  .description('validate what an add-in depends on: its tenant, app registration, manifest and deployed pages')
  .addCommand(checkManifestCommand)
  .addCommand(checkOriginCommand)
  .addCommand(checkRegistrationCommand)
  .addCommand(checkTenantCommand);
