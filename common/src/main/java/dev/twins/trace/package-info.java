/**
 * What a request's thread records while serving it: its id, its caller, where its time goes. The law: code records what it
 * knows here, and need not know who reads it.
 */
package dev.twins.trace;
