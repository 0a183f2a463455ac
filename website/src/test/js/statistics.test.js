import assert from 'node:assert/strict';
import { test } from 'node:test';
import { percentiles } from '../../main/resources/META-INF/resources/website/statistics.js';

test('percentiles are by nearest rank', () => {
  assert.deepEqual(percentiles(Array.from({ length: 200 }, (_, at) => 200 - at)), { p50: 100, p90: 180, p99: 198 });
  assert.deepEqual(percentiles([7]), { p50: 7, p90: 7, p99: 7 });
});
