/** The users of all sides as one list, newest first. Users with the same email are one person. Pure. */
export class People {
  #byEmail = new Map();
  #ordered = [];

  get size() {
    return this.#ordered.length;
  }

  /** @param key of the side that these users are from */
  add(key, users) {
    for (const user of users) this.#add(key, user);
  }

  /** Removes the person from a side. @returns whether another side still has the person */
  drop(key, person) {
    delete person.users[key];
    if (Object.keys(person.users).length) return true;
    if (this.#byEmail.get(person.key) === person) this.#byEmail.delete(person.key);
    this.#ordered = this.#ordered.filter((one) => one !== person);
    return false;
  }

  /** @returns the persons whose name or email contains the text, in any case, newest first; all if the text is blank */
  matching(text) {
    const wanted = folded(text.trim());
    return this.#ordered.filter(({ searched }) => searched.includes(wanted));
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
      return;
    }
    const person = {
      key: email,
      name: user.name,
      email: user.email,
      since: user.created_at,
      time: Date.parse(user.created_at),
      searched: folded(`${user.name}\n${user.email}`),
      users: { [key]: user },
    };
    this.#ordered.splice(this.#place(person.time), 0, person);
    this.#byEmail.set(email, person);
  }

  /** @returns the first place whose person is older */
  #place(time) {
    let [low, high] = [0, this.#ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ordered[middle].time < time) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

/** Normalizes, because a letter and its accent may be typed as one character and stored as two. */
function folded(text) {
  return text.normalize('NFKC').toLowerCase();
}
