/** The head of the page: which service this is, where, how it is, and who is logged in. */
import { pageOf, sideOf } from '../sides.js';
import { healthInWords } from '../words.js';

/** How soon to look again while the service is not well. A healthy one is left alone: each look may cost an invocation. */
const LOOK_AGAIN_MS = 5_000;

export function mastheadView(root, { service, logout }) {
  const part = (name) => root.querySelector(name);
  let timer;

  part('.address').textContent = service.address;
  part('.me button').addEventListener('click', logout);
  document.addEventListener('visibilitychange', () => document.hidden || checkHealth());

  async function checkHealth() {
    clearTimeout(timer);
    const { state, words } = healthInWords(await service.health());
    const health = part('.health');
    health.dataset.state = state;
    if (health.textContent !== words) health.textContent = words;
    clearTimeout(timer);
    if (state !== 'good' && !document.hidden) timer = setTimeout(checkHealth, LOOK_AGAIN_MS);
  }

  function showService(side, peer) {
    part('.name').textContent = side.name;
    const page = pageOf(peer);
    if (!page) return;
    const other = sideOf(peer.name);
    const link = part('.peer');
    link.href = page;
    link.textContent = `Open ${other.name.toLowerCase()} side`;
    link.dataset.side = other.key;
    link.hidden = false;
  }

  function showMe(me) {
    part('.me').hidden = !me;
    part('.me bdi').textContent = me?.name ?? '';
  }

  return { checkHealth, showService, showMe };
}
