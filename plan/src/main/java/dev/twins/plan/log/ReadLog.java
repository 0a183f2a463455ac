package dev.twins.plan.log;

import java.util.Map;

/**
 * The requests of a log, and how much of it was readable.
 *
 * @param files how many
 * @param lines read or not; headers and blank lines are not counted
 * @param unread lines that could not be read
 * @param firstUnread where the first of them is, and why; empty if there is none
 * @param byFormat lines by the name of their format
 * @param hash SHA-256 of the files in their order, in hexadecimal
 */
public record ReadLog(
        Requests requests,
        int files,
        long lines,
        long unread,
        String firstUnread,
        Map<String, Long> byFormat,
        String hash) {}
