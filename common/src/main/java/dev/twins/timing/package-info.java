/**
 * Where the time of a request went. The law: whoever spends time that differs between the two sides measures it here,
 * and nobody else needs to know who asks.
 */
package dev.twins.timing;
