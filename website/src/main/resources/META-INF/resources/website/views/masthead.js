/** The head of the page: the chosen sides, the open view, and who is logged in. */
export function mastheadView(root, { sides, logout, turned }) {
  const part = (name) => root.querySelector(name);
  const choices = [...root.querySelectorAll('[name="scope"]')];

  part('.scope').hidden = sides.length < 2;
  part('.me button').addEventListener('click', logout);
  part('.scope').addEventListener('change', () => turned());

  /** @returns the chosen sides, at least one */
  function chosen() {
    const { value } = choices.find(({ checked }) => checked);
    return sides.filter(({ key }) => value === 'both' || value === key || sides.length === 1);
  }

  function choose({ key }) {
    choices.find(({ value }) => value === key).checked = true;
    turned();
  }

  function show(view) {
    root.inert = false;
    part('nav').hidden = view === 'entry';
    for (const link of root.querySelectorAll('nav a')) {
      if (link.hash === `#${view}`) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    const me = sides.find((side) => side.me)?.me;
    part('.me').hidden = !me;
    part('.me bdi').textContent = me?.name ?? '';
  }

  return { chosen, choose, show };
}
