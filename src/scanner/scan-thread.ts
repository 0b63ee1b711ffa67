import { parentPort, workerData } from 'node:worker_threads';
import { answerer, type Asked, type Start } from './thread-protocol.ts';

const { look, answer } = answerer(workerData as Start);
parentPort!.postMessage(look());
parentPort!.on('message', (asked: Asked) => parentPort!.postMessage(answer(asked)));
