package dev.twins.plan.log;

import java.util.Map;

/**
 * What was read, and how well.
 *
 * @param files how many
 * @param lines with or without a request in them; headers and blank lines aside
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
