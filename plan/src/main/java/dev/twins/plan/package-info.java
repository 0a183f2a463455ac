/**
 * Answers "container or serverless?" for given traffic: what each design costs in a month, and how it behaves.
 *
 * <p>This module knows access logs, measured figures and prices. It starts neither side and depends on no other module.
 */
package dev.twins.plan;
