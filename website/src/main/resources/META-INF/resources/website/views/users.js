/** The list of users, newest first, and what can be done with one of them. */
import { foreign } from '../dom.js';
import { People } from '../people.js';
import { counted, failures } from '../words.js';
import { creationView } from './creation.js';
import { confirmRemoval, showDetails } from './dialogs.js';
import { rowsView } from './rows.js';

const PAGE_SIZE = 25;

/** As many as a side gives at once. */
const LARGE_PAGE = 1_000;

/** @param leave what to do when those who are logged in are no longer there */
export function usersView(root, { sides, ask, leave }) {
  const part = (name) => root.querySelector(name);
  const list = part('.list');
  const people = new People();
  const rows = rowsView(list, sides, { View: view, Delete: remove });
  const next = new Map();
  let loading = null;

  creationView(part('.create'), part('.new'), { ask, created });
  part('.refresh').addEventListener('click', reload);
  part('.more').addEventListener('click', () => goOn(() => load(nextPage())));
  part('.all').addEventListener('click', () => goOn(loadAll));

  function reload() {
    return load((service) => service.users(PAGE_SIZE), () => true, forget);
  }

  /** The focus goes to the first of the users that came. */
  async function goOn(request) {
    const shown = people.size;
    if (await request()) list.children[shown]?.querySelector('button').focus();
  }

  async function loadAll() {
    let going = next.size > 0;
    while (going && next.size) going = await load(nextPage(LARGE_PAGE));
    return going;
  }

  function nextPage(limit) {
    return (service, { key }) => service.more(next.get(key), limit);
  }

  /** @returns whether users came; answers that another load or a log-out has overtaken count for nothing */
  async function load(request, wanted = ({ key }) => next.has(key), before = () => {}) {
    const mine = {};
    loading = mine;
    const results = await ask(request, (users) => [`Loaded ${counted(users.length, 'user')}.`], wanted);
    if (loading !== mine) return false;
    const good = results.filter(({ ok }) => ok);
    if (good.length) before();
    for (const { side, body, next: link } of good) {
      if (link) next.set(side.key, link);
      else next.delete(side.key);
      rows.apply(people.add(side.key, body));
    }
    show(good.length === results.length ? '' : failures(results));
    return good.length === results.length;
  }

  function created(side, user) {
    if (root.hidden) return;
    rows.apply(people.add(side.key, [user]));
    show();
  }

  async function view(person) {
    const results = await askAbout(person, (service, id) => service.user(id), () => ['Looked up ', foreign(person.name), '.']);
    const found = results.filter(({ ok }) => ok).map(({ side, body }) => ({ side, user: body }));
    if (found.length && !root.hidden) showDetails(found);
    results.filter(({ status }) => status === 404).forEach(({ side }) => drop(side, person));
  }

  async function remove(person) {
    const having = sides.filter(({ me, key }) => me && person.users[key]);
    const isSelf = ({ key, me }) => me?.id === person.users[key]?.id;
    if (!await confirmRemoval(person, having, having.some(isSelf))) return;
    const self = having.filter(isSelf);
    const results = await askAbout(person, (service, id) => service.remove(id), () => ['Deleted ', foreign(person.name), '.']);
    const gone = results.filter(({ ok, status }) => ok || status === 404).map(({ side }) => side);
    gone.forEach((side) => drop(side, person));
    const left = self.filter((side) => gone.includes(side) && side.me);
    if (left.length) leave(left, 'You deleted your own account.');
  }

  function askAbout(person, request, success) {
    return ask((service, { key }) => request(service, person.users[key].id), success, ({ key }) => person.users[key]);
  }

  function drop(side, person) {
    if (!person.users[side.key]) return;
    if (people.drop(side.key, person)) {
      rows.mark(person);
      return;
    }
    const neighbour = rows.drop(person);
    show();
    (neighbour?.querySelector('button') ?? part('h2')).focus();
  }

  /** @param words what to say besides users */
  function show(words = '') {
    const said = words || (people.size ? '' : 'There is nobody here yet.');
    part('.count').textContent = people.size ? `${people.size.toLocaleString('en')} shown` : '';
    part('.more').hidden = part('.all').hidden = !next.size;
    part('.empty').textContent = said;
    part('.empty').hidden = !said;
  }

  function open() {
    root.hidden = false;
    forget();
    show('Loading…');
    part('h2').focus({ preventScroll: true });
    reload();
  }

  function close() {
    loading = null;
    root.hidden = true;
    forget();
  }

  function forget() {
    people.clear();
    rows.clear();
    next.clear();
  }

  return { open, close };
}
