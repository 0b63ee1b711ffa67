import { Argument, Command } from 'commander';
import { figureTable, jsonLine } from './bench/figure.ts';
import { benchNames, loadBench } from './bench/find-bench.ts';

/** `npm run bench -- <name> [--json]`: measures and prints. It judges nothing: only a bench that cannot measure ends with a failure. */
await new Command('bench')
  .description('measure one thing and print its figures')
  .addArgument(new Argument('<name>', 'what to measure').choices(benchNames()))
  .option('--json', 'one JSON line a figure', false)
  .action(async (name: string, { json }: { json: boolean }) => {
    const bench = await loadBench(name);
    const figures = await bench((doing) => console.error(`bench ${name}: ${doing}`));
    console.log(json ? figures.map(jsonLine).join('\n') : figureTable(figures));
  })
  .parseAsync();
