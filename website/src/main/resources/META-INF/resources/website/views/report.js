/** The foot of the page: how the last request went and where its time was spent. */
import { element } from '../dom.js';
import { inMilliseconds, readTiming } from '../timing.js';

export function reportView(root) {
  const part = (name) => root.querySelector(name);

  /** @param words a list of texts and nodes */
  function say(words) {
    part('.outcome').replaceChildren(...words);
  }

  function show(answer, words) {
    say(words);
    root.dataset.state = answer.ok ? 'good' : 'bad';
    part('.request').textContent = `${answer.status || 'No answer'} ${answer.method} ${answer.path}`;
    part('.figures').replaceChildren(...figuresOf(answer));
  }

  return { say, show };
}

function figuresOf({ serverTiming, elapsed }) {
  const { init, phases, total, backend, instance } = readTiming(serverTiming);
  return [
    ...figure('cold start', init),
    ...phases.filter(({ duration }) => duration > 0).flatMap(({ name, duration }) => figure(name, duration)),
    ...figure('server', total),
    ...figure('browser', elapsed),
    ...fact('backend', backend),
    ...fact('instance', instance),
  ];
}

/** @returns nothing where there is nothing to show */
function figure(name, duration) {
  return duration === null ? [] : fact(name, inMilliseconds(duration));
}

/** White space goes between, for those who hear or copy it. */
function fact(name, value) {
  return value === null ? [] : [element('span', { class: name.replace(' ', '-') }, `${name} `, element('b', {}, value)), ' '];
}
