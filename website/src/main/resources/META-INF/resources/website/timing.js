/** Reads Server-Timing (W3C). Pure. */
const METRICS = /(?:"(?:\\.|[^"\\])*"|[^,"])+/g;
const PARTS = /(?:"(?:\\.|[^"\\])*"|[^;"])+/g;

/** The parts of a request's time, in the order in which they are shown. */
const PHASES = ['connect', 'schema', 'query', 'hash', 'app'];

/** @returns a list of `{name, duration, description}`, duration in ms; a missing value is null */
export function parseTiming(header) {
  return ((header ?? '').match(METRICS) ?? []).map(metric).filter(({ name }) => name);
}

/**
 * @returns `{init, phases: [{name, duration}], total, backend, instance}`: `init` is the start-up of a process that was
 *     started for this request; `phases` are the parts of the request's time and `total` is all of it; `backend` and
 *     `instance` are the PostgreSQL and application processes that served it. A missing value is null
 */
export function readTiming(header) {
  const found = new Map(parseTiming(header).map((entry) => [entry.name, entry]));
  const timed = (name) => found.get(name)?.duration ?? null;
  return {
    init: timed('init'),
    phases: PHASES.filter((name) => timed(name) !== null).map((name) => ({ name, duration: timed(name) })),
    total: timed('total'),
    backend: found.get('backend')?.description ?? null,
    instance: found.get('instance')?.description ?? null,
  };
}

/**
 * @param elapsed how long the browser waited, in ms
 * @returns the part of this wait that a cold start took; null if there was none. The process may have begun to start before
 *     the request arrived
 */
export function startWithin({ init, total }, elapsed) {
  return init === null ? null : Math.min(init, Math.max(0, elapsed - total));
}

/**
 * @returns the parts of the browser's wait in the order in which they happen: `[{name, duration}]`. `network` is the time
 *     that the server does not account for: the way there and back, and delays in the browser and the host
 */
export function partsOf(timing, elapsed) {
  const start = startWithin(timing, elapsed) ?? 0;
  const network = elapsed - start - (timing.total ?? 0);
  const parts = [{ name: 'start', duration: start }, ...timing.phases, { name: 'network', duration: network }];
  return parts.filter(({ duration }) => duration > 0);
}

/** @returns milliseconds with the significant digits only, such as `0.07 ms`, `3.9 ms`, `412 ms` */
export function inMilliseconds(duration) {
  const digits = duration < 1 ? 2 : duration < 100 ? 1 : 0;
  return `${duration.toFixed(digits)} ms`;
}

function metric(entry) {
  const [name, ...parameters] = (entry.match(PARTS) ?? ['']).map((part) => part.trim());
  const read = { name, duration: null, description: null };
  for (const parameter of parameters) {
    const [, key, value] = parameter.match(/^([^\s=]+)\s*=\s*(.*)$/s) ?? [];
    if (key === 'dur' && Number.isFinite(Number(value))) read.duration = Number(value);
    if (key === 'desc') read.description = unquoted(value);
  }
  return read;
}

function unquoted(value) {
  return value.startsWith('"') ? value.slice(1, -1).replace(/\\(.)/gs, '$1') : value;
}
