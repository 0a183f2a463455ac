/** The controller: connects the sides, the sessions and the views. */
import { Service } from './api.js';
import { rootOf, sideOf } from './sides.js';
import { bySide, failure } from './words.js';
import { burstView } from './views/burst.js';
import { entryView } from './views/entry.js';
import { mastheadView } from './views/masthead.js';
import { sidesView } from './views/sides.js';
import { usersView } from './views/users.js';
import { xrayView } from './views/xray.js';

const part = (id) => document.getElementById(id);
const root = document.documentElement;

/** A side is its entry in `sides.js`, with its `service` and `me`: the user who is logged in there, or null. */
const { sides, local } = await configuration();

const xray = xrayView(part('xray'));
const cards = sidesView(part('sides'), { sides, local, say: xray.say });
const masthead = mastheadView(part('masthead'), { sides, logout, turned: turn });
const entry = entryView(part('entry'), { ask, missing, enter, alone });
const views = {
  users: usersView(part('users'), { sides, ask, leave }),
  burst: burstView(part('burst'), { chosen: masthead.chosen, leave, troubled: cards.check }),
};

/**
 * Sends one request to each chosen side and shows the outcome. If a side refused its token, shows the log-in.
 *
 * @param request sends it: takes a service and its side, returns an answer
 * @param success takes an answer's body, returns the words to show, as a list of texts and nodes
 * @param wanted whether to ask a chosen side
 * @returns what each side answered, as a list of `{side, ...answer}`
 */
async function ask(request, success, wanted = () => true) {
  const to = masthead.chosen().filter(wanted);
  const results = await Promise.all(to.map(async (side) => ({ side, ...(await request(side.service, side)) })));
  const said = results.map((result) => ({ side: result.side, words: result.ok ? success(result.body) : [failure(result)] }));
  xray.show(results, bySide(said));
  const refused = results.filter(({ refused: isRefused }) => isRefused);
  if (refused.length) leave(refused.map(({ side }) => side), `${failure(refused[0])} Log in to go on.`);
  results.filter(({ status }) => status === 0 || status >= 500).forEach(({ side }) => cards.check(side));
  return results;
}

function missing() {
  return masthead.chosen().filter(({ me }) => !me);
}

function enter(side, me) {
  side.me = me;
  if (!missing().length) turn();
}

/** Continues with the side that is logged in. */
function alone() {
  masthead.choose(sides.find(({ me }) => me));
}

function leave(these, words) {
  for (const side of these) {
    side.service.logout();
    side.me = null;
  }
  turn(words);
}

function logout() {
  leave(sides, 'You are logged out.');
  xray.say(['You are logged out.']);
}

/** Shows the view for the chosen sides: the log-in if one of them needs it, otherwise the view in the URL. */
function turn(words) {
  const [side, other] = masthead.chosen();
  if (other) delete root.dataset.side;
  else root.dataset.side = side.key;
  const name = missing().length ? 'entry' : viewName();
  root.dataset.view = name;
  masthead.show(name);
  for (const [key, view] of Object.entries(views)) if (key !== name) view.close();
  if (name === 'entry') entry.open(words, sides.filter(({ me }) => me));
  else entry.close();
  views[name]?.open();
}

function viewName() {
  const name = location.hash.slice(1);
  return Object.hasOwn(views, name) ? name : 'users';
}

async function configuration() {
  const { service, peer, local: isLocal } = await config();
  const own = new URL('../', document.baseURI).href;
  const found = [[sideOf(service), own], [sideOf(peer?.name), rootOf(peer)]];
  const known = found.filter(([side, address]) => side && address)
    .map(([side, address]) => ({ ...side, service: new Service(address), me: null }));
  return { sides: known.sort((a, b) => a.key.localeCompare(b.key)), local: isLocal === true };
}

async function config() {
  try {
    return await (await fetch('config.json', { cache: 'no-store' })).json();
  } catch {
    return {};
  }
}

if (sides.length) {
  addEventListener('hashchange', () => {
    turn();
    scrollTo(0, 0);
  });
  turn();
} else {
  xray.say(['The page could not read its configuration. Reload it to try again.']);
}
