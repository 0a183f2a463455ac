/** One side's API. The only file that speaks HTTP; it knows nothing of the page. */
import { nextLink } from './links.js';

/** Longer than the service lets a request wait and work, so that its own words arrive if it has any. */
const PATIENCE_MS = 40_000;

/**
 * Every call resolves to an answer and none throws:
 * `{method, path, status, ok, body, problem, next, retryAfter, serverTiming, elapsed, refused}`. A status of 0 means that
 * no answer came; `refused` that the token in use is no longer good.
 */
export class Service {
  #base;
  #token = null;

  /** @param base URL of the service's root, with a slash at its end */
  constructor(base) {
    this.#base = new URL(base);
  }

  get address() {
    return this.#base.href.replace(/\/$/, '');
  }

  register(person) {
    return this.#send('POST', 'auth/register', { body: person });
  }

  /** Keeps the token it is given, in memory alone. */
  async login(credentials) {
    const answer = await this.#send('POST', 'auth/login', { body: credentials });
    if (answer.ok) {
      this.#token = answer.body.token;
      delete answer.body.token;
    }
    return answer;
  }

  logout() {
    this.#token = null;
  }

  /** @param burst `{signal, lane}`, for this and the other calls that take it: what ends the wait, and see `inLane` */
  users(limit, burst) {
    return this.#send('GET', `api/users?limit=${limit}`, { token: this.#token, ...burst });
  }

  /**
   * @param link `next` of an earlier answer
   * @param limit how many users at most, if not as many as before
   */
  more(link, limit) {
    const url = new URL(link);
    if (limit) url.searchParams.set('limit', limit);
    return this.#send('GET', url, { token: this.#token });
  }

  create(user, burst) {
    return this.#send('POST', 'api/users', { body: user, ...burst });
  }

  user(id, burst) {
    return this.#send('GET', `api/users/${encodeURIComponent(id)}`, { token: this.#token, ...burst });
  }

  remove(id) {
    return this.#send('DELETE', `api/users/${encodeURIComponent(id)}`, { token: this.#token });
  }

  health() {
    return this.#send('GET', 'health');
  }

  description() {
    return this.#send('GET', 'openapi');
  }

  /** What the page's own `config.json` is on this side. */
  configuration() {
    return this.#send('GET', 'website/config.json');
  }

  /** Lets the idle environments of a local Lambda go. */
  letGo() {
    return this.#send('POST', '_local/let-go');
  }

  async #send(method, target, { body, token, signal, lane } = {}) {
    const url = inLane(new URL(target, this.#base), lane);
    const headers = { Accept: 'application/json' };
    if (body) headers['Content-Type'] = 'application/json';
    if (token) headers.Authorization = `Bearer ${token}`;
    // Not `cache: 'no-store'`, which the service asks for anyway: with it a browser sends a preflight before each request.
    const request = { method, headers, body: body && JSON.stringify(body), credentials: 'omit' };
    const limit = AbortSignal.timeout(PATIENCE_MS);
    const begin = performance.now();
    const elapsed = () => performance.now() - begin;
    const sent = { method, path: url.pathname + url.search };
    try {
      const response = await fetch(url, { ...request, signal: signal ? AbortSignal.any([signal, limit]) : limit });
      const arrived = elapsed();
      const content = await json(response);
      const refused = response.status === 401 && Boolean(token) && token === this.#token;
      return { ...sent, ...this.#read(response, content), elapsed: arrived, refused };
    } catch {
      return { ...sent, status: 0, ok: false, elapsed: elapsed(), refused: false };
    }
  }

  #read(response, content) {
    return {
      status: response.status,
      ok: response.ok && content !== undefined,
      body: content,
      problem: response.ok ? undefined : content,
      next: this.#next(response),
      retryAfter: response.headers.get('Retry-After'),
      serverTiming: response.headers.get('Server-Timing'),
    };
  }

  /** A link to another host is dropped: the token would follow it. */
  #next(response) {
    const link = nextLink(response.headers.get('Link'));
    if (link === null || !URL.canParse(link, response.url)) return null;
    const url = new URL(link, response.url);
    return url.origin === this.#base.origin ? url.href : null;
  }
}

/**
 * Gives each of many requests at once a URL of its own, by a parameter that the service ignores: of those for one URL a
 * browser's cache lets only one through at a time.
 */
function inLane(url, lane) {
  if (lane !== undefined) url.searchParams.set('lane', lane);
  return url;
}

async function json(response) {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
