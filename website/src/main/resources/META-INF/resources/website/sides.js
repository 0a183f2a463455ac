/** What the page knows of the two sides: pure. */
const SIDES = new Map([
  ['ee-app', {
    key: 'container',
    name: 'Container',
    claim: 'One users API, run as a container',
    how: 'This side is one long-lived process. Each request borrows a database connection from a pool of 20 and gives it back.',
  }],
  ['lambda-app', {
    key: 'serverless',
    name: 'Serverless',
    claim: 'One users API, run as functions',
    how: 'This side is short-lived functions. Each request opens a database connection of its own and closes it.',
  }],
]);

const UNKNOWN = 'This side does not say what it is.';

/** @param service the name a service gives itself, such as `ee-app` */
export function sideOf(service) {
  return SIDES.get(service) ?? { key: 'unknown', name: service ?? 'Unknown service', claim: 'One users API', how: UNKNOWN };
}

/** @returns the address of the peer's page, or null if it has none that a link may lead to */
export function pageOf(peer) {
  const base = peer && URL.canParse(peer.url) ? new URL(peer.url) : null;
  if (!base || !['http:', 'https:'].includes(base.protocol)) return null;
  return new URL('website/', base.href.replace(/\/*$/, '/')).href;
}
