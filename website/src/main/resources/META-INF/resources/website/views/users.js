/** The list of users, newest first, with the actions for each. */
import { foreign } from '../dom.js';
import { People } from '../people.js';
import { counted, failures, range } from '../words.js';
import { creationView } from './creation.js';
import { confirmRemoval, showDetails } from './dialogs.js';
import { rowsView } from './rows.js';

/** How many users are loaded and shown at a time: a browser that lays out thousands of rows freezes. */
const PAGE_SIZE = 100;

/** The most that a side returns at once. */
const LARGE_PAGE = 1_000;

/** @param leave is called with the sides on which the person deleted their own account */
export function usersView(root, { sides, ask, leave }) {
  const part = (name) => root.querySelector(name);
  const filter = part('.filter input');
  const people = new People();
  const rows = rowsView(part('.list'), sides, { View: view, Delete: remove });
  const next = new Map();
  let page = 0;
  let loading = null;

  creationView(part('.create'), part('.new'), { ask, created });
  part('.refresh').addEventListener('click', reload);
  part('.newer').addEventListener('click', () => turnTo(page - 1));
  part('.older').addEventListener('click', older);
  filter.addEventListener('input', () => {
    page = 0;
    show();
    if (!loading) search();
  });

  async function reload() {
    await load((service) => service.users(PAGE_SIZE), () => true, forget);
    search();
  }

  async function older() {
    const left = page;
    const isWhole = people.matching(filter.value).length >= (left + 2) * PAGE_SIZE;
    if (!isWhole && next.size) await load(nextPage(PAGE_SIZE));
    if (page === left) turnTo(left + 1);
    search();
  }

  /** Loads the remaining users while there is a filter, because a filter must find everybody. */
  async function search() {
    while (filter.value.trim() && next.size && await load(nextPage(LARGE_PAGE)));
  }

  function nextPage(limit) {
    return (service, { key }) => service.more(next.get(key), limit);
  }

  /** @returns whether all asked sides answered. Drops the answers if another load or a log-out came in between */
  async function load(request, wanted = ({ key }) => next.has(key), before = () => {}) {
    const mine = {};
    loading = mine;
    const results = await ask(request, (users) => [`Loaded ${counted(users.length, 'user')}.`], wanted);
    if (loading !== mine) return false;
    loading = null;
    const good = results.filter(({ ok }) => ok);
    if (good.length) before();
    for (const { side, body, next: link } of good) {
      if (link) next.set(side.key, link);
      else next.delete(side.key);
      people.add(side.key, body);
    }
    show(good.length === results.length ? '' : failures(results));
    return good.length === results.length;
  }

  function created(side, user) {
    if (root.hidden) return;
    people.add(side.key, [user]);
    page = 0;
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
    const neighbour = rows.neighbour(person);
    const isLeft = people.drop(side.key, person);
    show();
    if (!isLeft) (neighbour?.querySelector('button') ?? part('h2')).focus();
  }

  /** Moves the focus to the first user of the page. */
  function turnTo(other) {
    page = other;
    show();
    part('.list button')?.focus();
  }

  /** @param words shown below the users, such as a failure */
  function show(words = '') {
    const found = people.matching(filter.value);
    page = Math.max(0, Math.min(page, Math.ceil(found.length / PAGE_SIZE) - 1));
    const from = page * PAGE_SIZE;
    const shown = found.slice(from, from + PAGE_SIZE);
    const more = next.size > 0;
    const isFiltered = filter.value.trim() !== '';
    rows.show(shown);
    part('.count').textContent =
      range({ from, shown: shown.length, found: found.length, known: people.size, more, isFiltered });
    part('.newer').hidden = page === 0;
    part('.older').hidden = from + shown.length === found.length && (isFiltered || !more);
    say(words || (people.size ? '' : 'There are no users yet.'));
  }

  function say(words) {
    part('.empty').textContent = words;
    part('.empty').hidden = !words;
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
    rows.show([]);
  }

  function forget() {
    people.clear();
    next.clear();
    page = 0;
  }

  return { open, close };
}
