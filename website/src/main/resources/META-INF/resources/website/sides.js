/** What the page knows about the two sides. Pure. */
export const SIDES = [
  { service: 'ee-app', key: 'container', name: 'Container', connecting: 'borrowing a connection from the pool' },
  { service: 'lambda-app', key: 'serverless', name: 'Serverless', connecting: 'opening a connection' },
];

/** @param service a service's own name, such as `ee-app` */
export function sideOf(service) {
  return SIDES.find((side) => side.service === service) ?? null;
}

/** @returns the address of the peer's root, with a slash at its end; null without a valid HTTP address */
export function rootOf(peer) {
  const base = peer && URL.canParse(peer.url) ? new URL(peer.url) : null;
  if (!base || !['http:', 'https:'].includes(base.protocol)) return null;
  return base.href.replace(/\/*$/, '/');
}

/** @returns the names of sides within a sentence, such as `container and serverless` */
export function namesOf(sides) {
  return sides.map(({ name }) => name.toLowerCase()).join(' and ');
}
