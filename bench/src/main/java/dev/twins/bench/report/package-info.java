/**
 * Shows results to people: {@code report.html}, one file that needs no network, and {@code report.md} for a decision record. Every
 * figure comes from the results; what was not measured is said to be so.
 */
package dev.twins.bench.report;
