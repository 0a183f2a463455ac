/** The users of all sides as one list, newest first: who has the same email is the same person. Pure. */
export class People {
  #byEmail = new Map();
  #ordered = [];

  get size() {
    return this.#ordered.length;
  }

  /**
   * @param key of the side that these users are from
   * @returns for each `{person, before}`: before is who comes next in the list, null at its end; undefined if the person
   *     was there already
   */
  add(key, users) {
    return users.map((user) => this.#add(key, user));
  }

  /** Takes the person from a side. @returns whether a side is left that has it */
  drop(key, person) {
    delete person.users[key];
    if (Object.keys(person.users).length) return true;
    this.#byEmail.delete(person.key);
    this.#ordered.splice(this.#ordered.indexOf(person), 1);
    return false;
  }

  clear() {
    this.#byEmail.clear();
    this.#ordered = [];
  }

  #add(key, user) {
    const email = user.email.toLowerCase();
    const known = this.#byEmail.get(email);
    if (known) {
      known.users[key] = user;
      return { person: known };
    }
    const person = { key: email, name: user.name, email: user.email, since: user.created_at, users: { [key]: user } };
    const at = this.#place(Date.parse(person.since));
    const before = this.#ordered[at] ?? null;
    this.#ordered.splice(at, 0, person);
    this.#byEmail.set(email, person);
    return { person, before };
  }

  /** The first place whose person is older. */
  #place(time) {
    let [low, high] = [0, this.#ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Date.parse(this.#ordered[middle].since) < time) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
