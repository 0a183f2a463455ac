/** Says in a plain sentence what made the difference: pure. */
import { inMilliseconds } from './timing.js';

const DOING = {
  start: () => 'starting a new environment',
  connect: ({ connecting }) => connecting,
  schema: () => 'checking the schema',
  query: () => 'the query',
  hash: () => 'hashing the password',
  app: () => 'the application itself',
};

/** Below this nobody should read anything into a difference. */
const ALIKE_MS = 0.5;
const ALIKE_SHARE = 0.1;

/** @param seen for each side that answered `{side, timing}`, timing as `readTiming` gives it */
export function explain(seen) {
  const told = seen.filter(({ timing }) => timing.total !== null).map(({ side, timing }) => ({ side, ...spentBy(timing) }));
  if (!told.length) return 'The answer does not tell where its time went.';
  const sentences = told.length === 2 ? [comparison(told)] : [];
  return [...sentences, ...told.map((one) => share(one, told.length > 1))].join(' ');
}

function spentBy({ init, phases, total }) {
  const parts = new Map(phases.map(({ name, duration }) => [name, duration]));
  if (init !== null) parts.set('start', init);
  return { parts, total: total + (init ?? 0) };
}

function share({ side, parts, total }, named) {
  const [name, duration] = largest(parts);
  const whose = named ? `${side.name}: ` : '';
  return `${whose}${inMilliseconds(duration)} of ${inMilliseconds(total)} went into ${DOING[name](side)}.`;
}

function comparison(told) {
  const [quick, slow] = [...told].sort((a, b) => a.total - b.total);
  const more = slow.total - quick.total;
  if (more < ALIKE_MS || more < ALIKE_SHARE * slow.total) return 'Both servers took about as long.';
  const differences = new Map([...slow.parts].map(([name, spent]) => [name, spent - (quick.parts.get(name) ?? 0)]));
  const [name, duration] = largest(differences);
  return `${slow.side.name} took ${inMilliseconds(more)} more, ${inMilliseconds(Math.min(duration, more))} of it for ${DOING[name](slow.side)}.`;
}

function largest(parts) {
  return [...parts].reduce((most, part) => (part[1] > most[1] ? part : most));
}
