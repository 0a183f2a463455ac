/**
 * Shows results to people: {@code report.html}, one file that needs no network, and {@code report.md} for a decision record. Every
 * figure comes from the results; the report says what was not measured.
 */
package dev.twins.bench.report;
