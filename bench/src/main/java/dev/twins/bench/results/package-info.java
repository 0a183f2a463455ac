/** What a run of the benchmark found: plain records, and the JSON that keeps them. Measures nothing and draws nothing. */
package dev.twins.bench.results;
