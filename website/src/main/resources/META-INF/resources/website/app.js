/** The controller: connects the service, the session and the views. */
import { Service } from './api.js';
import { failure } from './words.js';
import { sideOf } from './sides.js';
import { entryView } from './views/entry.js';
import { mastheadView } from './views/masthead.js';
import { reportView } from './views/report.js';
import { usersView } from './views/users.js';

const service = new Service(new URL('../', document.baseURI));
const part = (id) => document.getElementById(id);
const report = reportView(part('report'));
const masthead = mastheadView(part('masthead'), { service, logout: () => leave('You are logged out.') });
const entry = entryView(part('entry'), { ask, enter });
const users = usersView(part('users'), { ask, leave });

/**
 * Sends one request, shows how it went, and leads back to the log-in if the token was refused.
 *
 * @param request from a service to an answer
 * @param success from the answer's body to the words to show, as a list of texts and nodes
 */
async function ask(request, success) {
  const answer = await request(service);
  const words = answer.ok ? success(answer.body) : [failure(answer)];
  report.show(answer, words);
  if (answer.refused) leave(`${failure(answer)} Log in to go on.`);
  if (answer.status === 0 || answer.status >= 500) masthead.checkHealth();
  return answer;
}

function enter(me) {
  masthead.showMe(me);
  entry.close();
  users.open(me);
}

function leave(words) {
  service.logout();
  report.say([words]);
  masthead.showMe(null);
  users.close();
  entry.open(words);
}

async function configuration() {
  try {
    return await (await fetch('config.json', { cache: 'no-store' })).json();
  } catch {
    return {};
  }
}

const { service: name, peer } = await configuration();
const side = sideOf(name);
document.documentElement.dataset.side = side.key;
document.title = `Twins: ${side.name}`;
masthead.showService(side, peer);
entry.showSide(side);
masthead.checkHealth();
