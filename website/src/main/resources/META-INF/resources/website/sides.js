/** What the page knows of the two sides: pure. */
export const SIDES = [
  { service: 'ee-app', key: 'container', name: 'Container', connecting: 'borrowing a connection from the pool' },
  { service: 'lambda-app', key: 'serverless', name: 'Serverless', connecting: 'opening a connection' },
];

/** @param service the name a service gives itself, such as `ee-app` */
export function sideOf(service) {
  return SIDES.find((side) => side.service === service) ?? null;
}

/** @returns the address of the peer's root, with a slash at its end; or null if it has none that can be asked */
export function rootOf(peer) {
  const base = peer && URL.canParse(peer.url) ? new URL(peer.url) : null;
  if (!base || !['http:', 'https:'].includes(base.protocol)) return null;
  return base.href.replace(/\/*$/, '/');
}

/** @returns the names of sides as a person says them, such as `container and serverless` */
export function namesOf(sides) {
  return sides.map(({ name }) => name.toLowerCase()).join(' and ');
}
