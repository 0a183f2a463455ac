/** Reads the Link header (RFC 8288). Pure. */
const LINK = /<([^>]*)>((?:\s*;\s*[^\s=;,]+\s*=\s*(?:"[^"]*"|[^\s";,]+))*)/g;
const NEXT = /;\s*rel\s*=\s*(?:next(?=[\s;]|$)|"(?:[^"]*\s)?next(?:\s[^"]*)?")/i;

/** @returns the target of `rel="next"`, or null */
export function nextLink(header) {
  for (const [, target, parameters] of (header ?? '').matchAll(LINK)) {
    if (NEXT.test(parameters)) return target;
  }
  return null;
}
