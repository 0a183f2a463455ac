/** Sends many requests to one side. It knows neither the page nor the request. */
import { readTiming, startWithin } from './timing.js';

/** A burst ends after so many unanswered requests in a row. */
const GIVE_UP = 20;

/**
 * @param send takes `{number, lane, signal}` and returns an answer: `number` counts the requests, `lane` is the sender
 *     among the concurrent ones, and `signal` ends the wait
 * @param options `{requests, concurrency, signal, seen}`: `seen` is called with each sample,
 *     `{at, elapsed, server, init, ok, status, backend, instance}`. Times are in ms; `at` counts from the start of the
 *     burst; `server` is null if the answer does not say it
 * @returns how it ended: `done`; `stopped` by the signal; `lost` if the side no longer answers; `refused` if it refused
 *     the token
 */
export async function runBurst(send, { requests, concurrency, signal, seen }) {
  const begin = performance.now();
  const halt = new AbortController();
  const either = AbortSignal.any([signal, halt.signal]);
  let next = 0;
  let unanswered = 0;
  let ended = 'done';

  function end(how) {
    ended = how;
    halt.abort();
  }

  async function sendOn(lane) {
    while (next < requests && !either.aborted) {
      const number = next++;
      const at = performance.now() - begin;
      const answer = await send({ number, lane, signal: either });
      if (either.aborted) return;
      seen(sampleOf(answer, at));
      unanswered = answer.status === 0 ? unanswered + 1 : 0;
      if (answer.refused) end('refused');
      if (unanswered >= Math.min(GIVE_UP, requests)) end('lost');
    }
  }

  await Promise.all(Array.from({ length: Math.min(concurrency, requests) }, (_, lane) => sendOn(lane)));
  return signal.aborted ? 'stopped' : ended;
}

function sampleOf({ ok, status, elapsed, serverTiming }, at) {
  const timing = readTiming(serverTiming);
  const { total, backend, instance } = timing;
  const init = startWithin(timing, elapsed);
  const server = total === null ? null : total + (init ?? 0);
  return { at, elapsed, server, init, ok, status, backend, instance };
}
