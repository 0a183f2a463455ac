/** The list of users, newest first, and what can be done with one of them. */
import { foreign } from '../dom.js';
import { counted, failure } from '../words.js';
import { creationView } from './creation.js';
import { confirmRemoval, showDetails } from './dialogs.js';
import { rowsView } from './rows.js';

const PAGE_SIZE = 25;

/** @param leave what to do when the one who is logged in is no longer there */
export function usersView(root, { ask, leave }) {
  const part = (name) => root.querySelector(name);
  const list = part('.list');
  const rows = rowsView(list, { View: view, Delete: remove });
  let me = null;
  let next = null;
  let loading = null;

  creationView(part('.create'), part('.new'), { ask, created });
  part('.refresh').addEventListener('click', reload);
  part('.more').addEventListener('click', more);

  function reload() {
    return load((side) => side.users(PAGE_SIZE), rows.clear);
  }

  async function more() {
    const shown = rows.size();
    if (await load((side) => side.more(next))) list.children[shown]?.querySelector('button').focus();
  }

  /** @returns whether users came; an answer that another load or a log-out has overtaken counts for nothing */
  async function load(request, before = () => {}) {
    const mine = {};
    loading = mine;
    const answer = await ask(request, (users) => [`Loaded ${counted(users.length, 'user')}.`]);
    if (loading !== mine) return false;
    if (answer.ok) {
      before();
      next = answer.next;
      rows.append(answer.body);
    }
    show(answer.ok ? '' : failure(answer));
    return answer.ok;
  }

  function created(user) {
    if (!me) return;
    rows.prepend(user);
    show();
  }

  async function view(user) {
    const answer = await ask((side) => side.user(user.id), ({ name }) => ['Looked up ', foreign(name), '.']);
    if (answer.ok && me) showDetails(answer.body);
    if (answer.status === 404) drop(user);
  }

  async function remove(user) {
    if (!await confirmRemoval(user, user.id === me.id)) return;
    const answer = await ask((side) => side.remove(user.id), () => ['Deleted ', foreign(user.name), '.']);
    if (answer.ok && user.id === me?.id) leave('You deleted your own account.');
    else if (answer.ok || answer.status === 404) drop(user);
  }

  function drop(user) {
    const neighbour = rows.drop(user);
    show();
    (neighbour?.querySelector('button') ?? part('h1')).focus();
  }

  /** @param words what to say instead of users */
  function show(words = '') {
    const said = words || (rows.size() ? '' : 'There is nobody here yet.');
    part('.count').textContent = rows.size() ? `${rows.size()} shown` : '';
    part('.more').hidden = !next;
    part('.empty').textContent = said;
    part('.empty').hidden = !said;
  }

  function open(user) {
    me = user;
    root.hidden = false;
    show('Loading…');
    part('h1').focus();
    reload();
  }

  function close() {
    me = loading = next = null;
    root.hidden = true;
    rows.clear();
  }

  return { open, close };
}
