import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextLink } from '../../main/resources/META-INF/resources/website/links.js';

test('the next link is found', () => {
  assert.equal(nextLink('</api/users?after=x>; rel="next"'), '/api/users?after=x');
  assert.equal(nextLink('</a>; rel=prev, </b>; title="a, b; rel=next"; rel="last next"'), '/b');
  assert.equal(nextLink('</a>; rel="nextish"'), null);
});
