import { Worker } from 'node:worker_threads';
import { InputError } from '../../model/index.ts';
import { LIMITS } from '../limits.ts';
import type { PlacedText } from './pdf-lines.ts';

type Answer =
  | { readonly pages: readonly (readonly PlacedText[])[] }
  | { readonly tooMany: true }
  | { readonly failed: string };

/** One thread a process, started with the first PDF and again after one that had to be broken off. */
let thread: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * The runs of characters on each page of a PDF, read in a thread that is ended when it takes too long or too much memory.
 * @throws InputError `too_complex`, `bad_document`
 */
export function readPdfPages(bytes: Uint8Array, milliseconds: number = LIMITS.pdfMilliseconds) {
  const task = last.then(() => ask(bytes, milliseconds));
  last = task.catch(() => undefined);
  return task;
}

async function ask(bytes: Uint8Array, milliseconds: number): Promise<readonly (readonly PlacedText[])[]> {
  const answer = await answerOf(openThread(), bytes, milliseconds);
  if ('pages' in answer) return answer.pages;
  if ('failed' in answer) throw new InputError('bad_document', `this PDF can't be read: ${answer.failed}`);
  throw new InputError('too_complex', `a PDF of more than ${LIMITS.pdfPages} pages`);
}

function openThread(): Worker {
  thread ??= new Worker(new URL('./pdf-worker.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.pdfMegabytes },
  });
  return thread;
}

function answerOf(worker: Worker, bytes: Uint8Array, milliseconds: number): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed);
      worker.unref();
    };
    const answered = (answer: Answer) => {
      settle();
      resolve(answer);
    };
    const breakOff = (error: InputError) => {
      settle();
      thread = null;
      void worker.terminate();
      reject(error);
    };
    const failed = ({ message }: Error) =>
      breakOff(new InputError('bad_document', `this PDF can't be read: ${message}`));
    const slow = () =>
      breakOff(new InputError('too_complex', `a PDF that takes more than ${milliseconds / 1000} seconds`));
    const timer = setTimeout(slow, milliseconds);
    worker.on('message', answered).on('error', failed);
    worker.ref();
    // The thread takes the bytes for itself: it gets a copy.
    worker.postMessage({ bytes: Uint8Array.from(bytes), mostPages: LIMITS.pdfPages });
  });
}
