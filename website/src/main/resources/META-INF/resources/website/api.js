/** Calls one side's API. No other file calls it over HTTP, and this one does not know the page. */
import { nextLink } from './links.js';

/** Longer than the service's own limits, so that the service's answer arrives before we give up. */
const PATIENCE_MS = 40_000;

/**
 * Every call resolves to an answer; none throws:
 * `{method, path, status, ok, body, problem, next, retryAfter, serverTiming, elapsed, refused}`. Status 0 means that no
 * answer came; `refused` means that the service refused the current token.
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

  /** Keeps the token in memory only. */
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

  /** @param burst `{signal, lane}`: `signal` ends the wait; for `lane` see `inLane`. Other calls take the same parameter */
  users(limit, burst) {
    return this.#send('GET', `api/users?limit=${limit}`, { token: this.#token, ...burst });
  }

  /**
   * @param link `next` of an earlier answer
   * @param limit how many users at most; without it, as many as before
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

  /** How much of a processor each environment of a local Lambda has. */
  processor() {
    return this.#send('GET', '_local/processor');
  }

  /** Ends the idle environments of a local Lambda. */
  letGo() {
    return this.#send('POST', '_local/let-go');
  }

  async #send(method, target, { body, token, signal, lane } = {}) {
    const url = inLane(new URL(target, this.#base), lane);
    const headers = { Accept: 'application/json' };
    if (body) headers['Content-Type'] = 'application/json';
    if (token) headers.Authorization = `Bearer ${token}`;
    // Not `cache: 'no-store'`: a browser would send a preflight before each request, and the service demands it anyway.
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

  /** Ignores a link to another host, to which the token would be sent. */
  #next(response) {
    const link = nextLink(response.headers.get('Link'));
    if (link === null || !URL.canParse(link, response.url)) return null;
    const url = new URL(link, response.url);
    return url.origin === this.#base.origin ? url.href : null;
  }
}

/**
 * Adds the parameter `lane`, which the service ignores, so that concurrent requests have different URLs. A browser's cache
 * sends only one request at a time for the same URL.
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
