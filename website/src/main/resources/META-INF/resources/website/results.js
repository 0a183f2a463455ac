/** The results of a burst as rows, as Markdown and as JSON. Pure. */
import { inMilliseconds } from './timing.js';

/** @returns the rows of the table of results: `[label, text]` */
export function rowsOf({ done, errors, perSecond, server, waiting, coldStarts, backends, instances }) {
  return [
    ['Requests answered', number(done - errors)],
    ['Errors', number(errors)],
    ['Requests a second', number(Math.round(perSecond))],
    ...Object.entries(server).map(([rank, value]) => [`Server ${rank}`, time(value)]),
    ...Object.entries(waiting).map(([rank, value]) => [`Waiting ${rank}`, time(value)]),
    ['Cold starts', number(coldStarts)],
    ['PostgreSQL backends', number(backends)],
    ['Processes', number(instances)],
  ];
}

/**
 * @param settings `{operation, title, requests, concurrency}`
 * @param runs for each side `{name, address, ended, summary}`
 */
export function markdown(settings, runs) {
  const columns = runs.map(({ summary }) => rowsOf(summary));
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    `${settings.title}: ${settings.requests} requests, ${settings.concurrency} at once`,
    '',
    line(['', ...runs.map(({ name }) => name)]),
    line(['---', ...runs.map(() => '---:')]),
    ...columns[0].map(([label], at) => line([label, ...columns.map((column) => column[at][1])])),
    line(['Ended', ...runs.map(({ ended }) => ended)]),
    '',
  ].join('\n');
}

/** @param runs as for `markdown`, with their samples */
export function json(settings, runs, now = new Date()) {
  return JSON.stringify({ at: now.toISOString(), unit: 'ms', ...settings, sides: runs }, null, 1);
}

function number(value) {
  return value.toLocaleString('en');
}

function time(value) {
  return value === null ? '–' : inMilliseconds(value);
}
