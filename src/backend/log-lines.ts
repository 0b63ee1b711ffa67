const longestWaitMs = 250;
const mostWaiting = 16_384;
/** pino's `warn`, `error` and `fatal`. */
const warning = /^\{"level":[456]/;

/**
 * Hands log lines on together: after 250 ms, at 16 KiB, with the first warning or error, and when the process ends by itself. What a
 * killed process had not handed on is lost: answers of its last quarter of a second, never what it had warned of.
 */
export function handOnTogether(to: { write(lines: string): unknown }): { write(line: string): void } {
  let waiting = '';
  let timer: NodeJS.Timeout | undefined;
  const handOn = (): void => {
    clearTimeout(timer);
    timer = undefined;
    process.off('exit', handOn);
    to.write(waiting);
    waiting = '';
  };
  const wait = (): void => {
    process.once('exit', handOn);
    timer = setTimeout(handOn, longestWaitMs).unref();
  };
  return {
    write(line) {
      waiting += line;
      if (waiting.length >= mostWaiting || warning.test(line)) handOn();
      else if (timer === undefined) wait();
    },
  };
}
