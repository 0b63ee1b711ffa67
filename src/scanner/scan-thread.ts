import { parentPort } from 'node:worker_threads';
import { answerer, type Asked, type Start } from './thread-protocol.ts';

const port = parentPort!;
let answering: ReturnType<typeof answerer> | undefined;

port.on('message', (told: Start | Asked) => {
  if ('ask' in told) return port.postMessage(answering!.answer(told));
  answering = answerer(told);
  port.postMessage(answering.look());
});
