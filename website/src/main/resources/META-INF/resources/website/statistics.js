/** The figures of a burst; percentiles are by nearest rank. Pure. */
const PERCENTILES = [50, 90, 99];

/**
 * @param samples as `burst.js` produces them
 * @param duration of the burst so far, in ms
 */
export function summarise(samples, duration) {
  const told = samples.filter(({ server }) => server !== null);
  const distinct = (name) => new Set(samples.map((sample) => sample[name]).filter((value) => value !== null)).size;
  return {
    done: samples.length,
    errors: samples.filter(({ ok }) => !ok).length,
    perSecond: duration > 0 ? (samples.length / duration) * 1000 : 0,
    server: percentiles(told.map(({ server }) => server)),
    waiting: percentiles(told.map(({ elapsed, server }) => Math.max(0, elapsed - server))),
    coldStarts: samples.filter(({ init }) => init !== null).length,
    backends: distinct('backend'),
    instances: distinct('instance'),
  };
}

/** @returns `{p50, p90, p99}` in the unit of the values; null if there are none */
export function percentiles(values) {
  const sorted = Float64Array.from(values).sort();
  const rank = (percent) => (sorted.length ? sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] : null);
  return Object.fromEntries(PERCENTILES.map((percent) => [`p${percent}`, rank(percent)]));
}

/** @returns `{from, count, p50, p90, p99}` for each slice of `width` ms with answers of known server time */
export function slices(samples, width) {
  const found = new Map();
  for (const { at, elapsed, server } of samples) {
    if (server === null) continue;
    const slice = Math.floor((at + elapsed) / width);
    if (!found.has(slice)) found.set(slice, []);
    found.get(slice).push(server);
  }
  return [...found].sort(([a], [b]) => a - b)
    .map(([slice, values]) => ({ from: slice * width, count: values.length, ...percentiles(values) }));
}
