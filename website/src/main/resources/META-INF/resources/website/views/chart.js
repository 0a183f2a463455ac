/** The latencies of a burst over time: each request is a dot, and both sides share the scales. */
import { drawn, table } from '../dom.js';
import { logarithmicScale, roundScale } from '../scales.js';
import { slices } from '../statistics.js';
import { inMilliseconds } from '../timing.js';

const MARGIN = { top: 16, right: 12, bottom: 28, left: 56 };
const SLICES = 24;

export function chartView(root) {
  const plot = root.querySelector('.plot');
  let shown = [];
  new ResizeObserver(draw).observe(plot);

  /** @param runs `{side, samples}` of each side */
  function show(runs) {
    shown = runs;
    draw();
  }

  function draw() {
    const { clientWidth: width, clientHeight: height } = plot;
    if (!width) return;
    const scales = scalesOf(shown, width, height);
    plot.replaceChildren(drawn('svg', { width, height, viewBox: `0 0 ${width} ${height}` },
      ...grid(scales), ...shown.map((run) => series(run, scales))));
    root.querySelector('.scroll').replaceChildren(tableOf(shown, scales.slice));
  }

  return { show, resize: draw };
}

function scalesOf(runs, width, height) {
  const samples = runs.flatMap((run) => run.samples);
  const times = samples.map(({ server }) => server).filter((server) => server > 0);
  const end = samples.reduce((latest, { at, elapsed }) => Math.max(latest, at + elapsed), 1_000);
  const [low, high] = times.reduce(([least, most], time) => [Math.min(least, time), Math.max(most, time)], [1, 10]);
  const time = roundScale(end, width < 500 ? 3 : 6);
  const server = logarithmicScale(low, high);
  const [right, bottom] = [width - MARGIN.right, height - MARGIN.bottom];
  return {
    right,
    bottom,
    slice: time.max / SLICES,
    times: time.ticks,
    servers: server.ticks,
    x: (value) => MARGIN.left + (value / time.max) * (right - MARGIN.left),
    y: (value) => bottom - server.place(value) * (bottom - MARGIN.top),
  };
}

function grid({ x, y, times, servers, right, bottom }) {
  const line = (x1, y1, x2, y2) => drawn('line', { class: 'grid', x1, y1, x2, y2 });
  const label = (text, atX, atY, anchor) => drawn('text', { x: atX, y: atY, 'text-anchor': anchor }, text);
  const [low, high] = [y(servers[0]), y(servers.at(-1))];
  return [
    ...servers.flatMap((value) => [
      line(MARGIN.left, y(value), right, y(value)),
      label(value < 1_000 ? `${value} ms` : `${value / 1_000} s`, MARGIN.left - 8, y(value) + 4, 'end'),
    ]),
    ...times.flatMap((value, at) => [
      line(x(value), low, x(value), high),
      label(`${value / 1_000} s`, x(value), bottom + 20, at === times.length - 1 ? 'end' : 'middle'),
    ]),
  ];
}

function series({ side, samples }, { x, y, slice }) {
  const place = ({ at, elapsed, server }) => `${x(at + elapsed).toFixed(1)} ${y(server).toFixed(1)}`;
  const timed = samples.filter(({ server, ok }) => server > 0 && ok);
  const failed = samples.filter(({ ok }) => !ok);
  const path = (name, d) => drawn('path', { class: name, d });
  const found = slices(samples, slice);
  const middle = ({ from }) => x(from + slice / 2).toFixed(1);
  const line = (rank) => found.map((one, at) => `${at ? 'L' : 'M'}${middle(one)} ${y(one[rank]).toFixed(1)}`).join('');
  const ring = (sample) => drawn('circle', { class: 'ring', cx: x(sample.at + sample.elapsed), cy: y(sample.server), r: 5 });
  const cross = ({ at, elapsed }) => `M${(x(at + elapsed) - 3).toFixed(1)} 4l6 6m0 -6l-6 6`;
  return drawn('g', { 'data-side': side.key },
    path('dots', timed.map((sample) => `M${place(sample)}h0`).join('')),
    path('p99', line('p99')),
    path('p50', line('p50')),
    ...timed.filter(({ init }) => init !== null).map(ring),
    path('crosses', failed.map(cross).join('')));
}

function tableOf(runs, width) {
  const rows = runs.flatMap(({ side, samples }) => slices(samples, width).map(({ from, count, p50, p90, p99 }) =>
    [`${(from / 1_000).toFixed(2)} s`, side.name, String(count), ...[p50, p90, p99].map(inMilliseconds)]));
  return table('Time at the server, by slices of time', ['From', 'Side', 'Requests', 'p50', 'p90', 'p99'], rows);
}
