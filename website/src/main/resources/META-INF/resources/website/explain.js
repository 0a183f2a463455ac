/** Explains in one sentence where the time went, or what made the difference. Pure. */
import { inMilliseconds } from './timing.js';

const DOING = {
  start: () => 'starting a new environment',
  connect: ({ connecting }) => connecting,
  schema: () => 'checking the schema',
  query: () => 'the query',
  hash: () => 'hashing the password',
  app: () => 'the application itself',
};

/** Smaller differences are noise. */
const ALIKE_MS = 0.5;
const ALIKE_SHARE = 0.1;

/** @param seen `{side, timing}` for each side that answered; `timing` as `readTiming` returns it */
export function explain(seen) {
  const told = seen.filter(({ timing }) => timing.total !== null).map(({ side, timing }) => ({ side, ...spentBy(timing) }));
  if (!seen.length) return '';
  if (!told.length) return 'The answer does not say where its time went.';
  return told.length === 1 ? alone(told[0]) : together([...told].sort((a, b) => a.total - b.total));
}

function spentBy({ init, phases, total }) {
  const parts = new Map(phases.map(({ name, duration }) => [name, duration]));
  if (init !== null) parts.set('start', init);
  return { parts, total: total + (init ?? 0) };
}

function alone(one) {
  return `${one.side.name}: ${share(one, largest(one.parts))}.`;
}

function together([quick, slow]) {
  const more = slow.total - quick.total;
  if (more < ALIKE_MS || more < ALIKE_SHARE * slow.total) return alike(quick, slow);
  const differences = new Map([...slow.parts].map(([name, spent]) => [name, spent - (quick.parts.get(name) ?? 0)]));
  return `${slow.side.name} took ${inMilliseconds(more)} longer at the server: ${share(slow, largest(differences))}.`;
}

function alike(one, other) {
  const name = largest(one.parts);
  const both = 'Both sides took about as long at the server';
  return name === largest(other.parts) ? `${both}, most of it for ${DOING[name](one.side)}.` : `${both}.`;
}

function share({ side, parts, total }, name) {
  return `${inMilliseconds(parts.get(name))} of ${inMilliseconds(total)} went into ${DOING[name](side)}`;
}

function largest(parts) {
  return [...parts].reduce((most, part) => (part[1] > most[1] ? part : most))[0];
}
