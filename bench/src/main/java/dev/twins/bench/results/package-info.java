/** The results of a benchmark run as plain records, and their JSON file. Measures nothing and draws nothing. */
package dev.twins.bench.results;
