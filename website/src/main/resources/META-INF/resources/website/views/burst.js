/** Sends a burst to each chosen side, one side after the other, and shows its progress and results. */
import { runBurst } from '../burst.js';
import { namesOf } from '../sides.js';
import { summarise } from '../statistics.js';
import { chartView } from './chart.js';
import { progressView } from './progress.js';
import { resultsView } from './results.js';

const REDRAW_MS = 200;
const LIST_SIZE = 100;

/** An operation sends one request. It takes a side, the parameter of `send` in `burst.js`, and a word unique to the burst. */
const OPERATIONS = {
  view: ({ service, me }, { lane, signal }) => service.user(me.id, { lane, signal }),
  list: ({ service }, { lane, signal }) => service.users(LIST_SIZE, { lane, signal }),
  create: ({ service }, { number, signal }, word) =>
    service.create({ name: `Burst ${number + 1}`, email: `burst-${word}-${number + 1}@example.org` }, { signal }),
};

const ENDS = {
  done: 'finished',
  stopped: 'stopped by you',
  lost: 'stopped answering',
  refused: 'refused the token',
};

/**
 * @param chosen returns the chosen sides
 * @param leave is called with the sides that refused their tokens
 * @param troubled is called with a side that no longer answers
 */
export function burstView(root, { chosen, leave, troubled }) {
  const part = (name) => root.querySelector(name);
  const form = part('.settings');
  const chart = chartView(part('.chart'));
  const progress = progressView(part('.progress'));
  const results = resultsView(part('.results'));
  let stopper = null;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!stopper && valid()) start();
  });
  part('.stop').addEventListener('click', () => stopper?.abort());

  function valid() {
    const wrong = [...form.querySelectorAll('[type="number"]')].filter((field) => {
      field.toggleAttribute('aria-invalid', false);
      if (!field.validity.valid || !field.value) field.setAttribute('aria-invalid', 'true');
      return field.hasAttribute('aria-invalid');
    });
    wrong[0]?.focus();
    return !wrong.length;
  }

  async function start() {
    const settings = settingsOf(form);
    const runs = chosen().map((side) => ({ side, samples: [], began: null, duration: 0, ended: null }));
    stopper = new AbortController();
    setRunning(true);
    progress.begin(runs, settings.requests);
    const timer = setInterval(draw, REDRAW_MS);
    for (const run of runs) await send(run, settings);
    clearInterval(timer);
    stopper = null;
    setRunning(false);
    draw();
    say(runs.map(ending).join(' '));
    const refused = runs.filter(({ ended }) => ended === 'refused').map(({ side }) => side);
    if (refused.length) leave(refused, 'The token was refused during the burst. Log in to go on.');

    function draw() {
      for (const run of runs) if (run.began !== null && !run.ended) run.duration = performance.now() - run.began;
      progress.show(runs);
      chart.show(runs);
      results.show(settings, runs.map((run) => ({ ...run, summary: summarise(run.samples, run.duration) })));
    }
  }

  async function send(run, { operation, requests, concurrency }) {
    if (stopper.signal.aborted) {
      run.ended = 'stopped';
      return;
    }
    say(`Sending ${requests.toLocaleString('en')} requests to ${namesOf([run.side])}…`);
    const word = crypto.randomUUID().slice(0, 8);
    const request = (place) => OPERATIONS[operation](run.side, place, word);
    run.began = performance.now();
    const ended = await runBurst(request, { requests, concurrency, signal: stopper.signal, seen: (one) => run.samples.push(one) });
    run.duration = performance.now() - run.began;
    run.ended = ended;
    if (ended === 'lost') troubled(run.side);
  }

  function setRunning(running) {
    const [startButton, stopButton] = [part('.run .primary'), part('.stop')];
    startButton.setAttribute('aria-disabled', running);
    // Hiding the button that has the focus would lose the focus.
    if (!running && document.activeElement === stopButton) startButton.focus({ preventScroll: true });
    stopButton.hidden = !running;
    part('.results').hidden = false;
  }

  function say(words) {
    part('.status').textContent = words;
  }

  function open() {
    root.hidden = false;
    part('h2').focus({ preventScroll: true });
    chart.resize();
  }

  function close() {
    root.hidden = true;
  }

  return { open, close };
}

function settingsOf(form) {
  const { operation, requests, concurrency } = form.elements;
  return {
    operation: operation.value,
    title: operation.selectedOptions[0].text,
    requests: requests.valueAsNumber,
    concurrency: concurrency.valueAsNumber,
  };
}

function ending({ side, samples, ended }) {
  const errors = samples.filter(({ ok }) => !ok).length;
  const count = `${(samples.length - errors).toLocaleString('en')} answered, ${errors.toLocaleString('en')} failed`;
  return `${side.name} ${ENDS[ended]}: ${count}.`;
}
