import { Argument, Command } from 'commander';
import { figureTable, jsonLine, type BenchOptions } from './bench/figure.ts';
import { benchNames, loadBench } from './bench/find-bench.ts';

/** `npm run bench -- <name> [--json] [--sample <dir>] [--features] [--corpus <dir>]`: measures and prints. It judges nothing: only a bench that cannot measure ends with a failure. */
await new Command('bench')
  .description('measure one thing and print its figures')
  .addArgument(new Argument('<name>', 'what to measure').choices(benchNames()))
  .option('--json', 'one JSON line a figure', false)
  .option('--sample <dir>', 'backend: a checkout of Microsoft’s Outlook-Add-in-SSO-NAA-Identity, its packages installed')
  .option('--features', 'backend: what each feature costs', false)
  .option('--corpus <dir>', 'scan: a folder to scan instead of a tree of our own making')
  .action(async (name: string, { json, ...options }: { json: boolean } & BenchOptions) => {
    const bench = await loadBench(name);
    const figures = await bench((doing) => console.error(`bench ${name}: ${doing}`), options);
    console.log(json ? figures.map(jsonLine).join('\n') : figureTable(figures));
  })
  .parseAsync();
