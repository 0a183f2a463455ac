/** Reads Server-Timing (W3C): pure, knows neither the page nor the network. */
const METRICS = /(?:"(?:\\.|[^"\\])*"|[^,"])+/g;
const PARTS = /(?:"(?:\\.|[^"\\])*"|[^;"])+/g;

/** The parts of a request's time, in the order in which they are shown. */
const PHASES = ['init', 'connect', 'schema', 'query', 'hash', 'app'];

/** @returns a list of `{name, duration, description}`, duration in ms; what is not given is null */
export function parseTiming(header) {
  return ((header ?? '').match(METRICS) ?? []).map(metric).filter(({ name }) => name);
}

/**
 * @returns `{phases: [{name, duration}], total, cold, backend, instance}`: the phases that took place, the whole time on the
 *     server, whether the process was started for this request, and which database and application process served it
 */
export function readTiming(header) {
  const found = new Map(parseTiming(header).map((entry) => [entry.name, entry]));
  const timed = (name) => found.get(name)?.duration ?? null;
  return {
    phases: PHASES.filter((name) => timed(name) !== null).map((name) => ({ name, duration: timed(name) })),
    total: timed('total'),
    cold: found.has('init'),
    backend: found.get('backend')?.description ?? null,
    instance: found.get('instance')?.description ?? null,
  };
}

/** @returns milliseconds with three significant digits at most, such as `0.07 ms`, `3.9 ms`, `412 ms` */
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
