/** The foot of the page: the outcome of the last request and, for each side, where its time went. */
import { element, table } from '../dom.js';
import { explain } from '../explain.js';
import { roundScale } from '../scales.js';
import { inMilliseconds, partsOf, readTiming, startWithin } from '../timing.js';

const PARTS = ['start', 'connect', 'schema', 'query', 'hash', 'app', 'network'];

export function xrayView(root) {
  const part = (name) => root.querySelector(name);

  /** @param words a list of texts and nodes */
  function say(words) {
    part('.outcome').replaceChildren(...words);
  }

  /** @param results what each side answered, as `{side, ...answer}` */
  function show(results, words) {
    say(words);
    root.dataset.state = results.some(({ ok }) => ok) ? 'good' : 'bad';
    part('.request').textContent = results.length ? `${results[0].method} ${results[0].path}` : '';
    const seen = results.filter(({ status }) => status).map(seenOf);
    part('.plain').textContent = explain(comparable(seen));
    drawBars(seen);
    part('details').hidden = !seen.length;
    part('.scroll').replaceChildren(tableOf(seen));
  }

  function drawBars(seen) {
    const { max, ticks } = roundScale(Math.max(...seen.map(({ parts }) => sum(parts))));
    part('.bars').hidden = !seen.length;
    part('.bars').replaceChildren(...seen.map((one) => rowOf(one, max)), ...(seen.length ? [axis(ticks, max)] : []));
  }

  return { say, show };
}

/** Only answers with the same status are compared: a refusal and a success do different work. */
function comparable(seen) {
  return seen.every(({ status }) => status === seen[0].status) ? seen : seen.filter(({ ok }) => ok);
}

function seenOf(result) {
  const read = readTiming(result.serverTiming);
  const timing = { ...read, init: startWithin(read, result.elapsed) };
  return { ...result, timing, parts: partsOf(timing, result.elapsed) };
}

function rowOf({ side, status, timing, parts }, max) {
  return element('div', { class: 'row', 'data-side': side.key },
    element('p', { class: 'who' }, `${side.name} `, element('span', { class: 'status' }, String(status))),
    element('div', { class: 'track', 'aria-hidden': 'true' }, ...parts.map((one) => segment(one, max))),
    element('p', { class: 'server' }, ...serverTime(timing)),
    element('p', { class: 'figures' }, ...figures(timing, parts)));
}

function serverTime({ init, total }) {
  return total === null ? [] : [element('b', {}, inMilliseconds(total + (init ?? 0))), element('span', {}, ' at the server')];
}

function segment({ name, duration }, max) {
  const made = element('span', { class: `part ${name}` });
  made.style.width = `${(100 * duration) / max}%`;
  return made;
}

/** Puts white space between the figures, for screen readers and for copying. */
function figures({ backend, instance }, parts) {
  return [...parts.map(figure), ...fact('backend', backend), ...fact('instance', instance)].flatMap((one) => [one, ' ']);
}

function figure({ name, duration }) {
  const isCold = name === 'start';
  return element('span', { class: isCold ? 'badge cold-start' : 'figure' },
    element('span', { class: `swatch part ${name}` }), isCold ? 'cold start ' : `${name} `, element('b', {}, inMilliseconds(duration)));
}

/** @returns an empty list if there is no value */
function fact(name, value) {
  return value === null ? [] : [element('span', { class: name }, `${name} `, element('b', {}, value))];
}

function axis(ticks, max) {
  const marks = ticks.map((tick) => {
    const mark = element('span', {}, inMilliseconds(tick).replace(/\.0+(?= )/, ''));
    mark.style.insetInlineStart = `${(100 * tick) / max}%`;
    return mark;
  });
  return element('div', { class: 'axis', 'aria-hidden': 'true' }, element('div', { class: 'track' }, ...marks));
}

function tableOf(seen) {
  const heads = ['Side', 'Status', ...PARTS, 'server', 'in all', 'backend', 'instance'];
  const rows = seen.map(({ side, status, timing, parts, elapsed }) => [
    side.name,
    String(status),
    ...PARTS.map((name) => parts.find((one) => one.name === name)?.duration ?? 0).map((duration) => duration.toFixed(2)),
    timing.total === null ? '–' : (timing.total + (timing.init ?? 0)).toFixed(2),
    elapsed.toFixed(2),
    timing.backend ?? '–',
    timing.instance ?? '–',
  ]);
  return table('In milliseconds. “Start” is a cold start, “network” the time that the server does not account for.', heads, rows);
}

function sum(parts) {
  return parts.reduce((total, { duration }) => total + duration, 0);
}
