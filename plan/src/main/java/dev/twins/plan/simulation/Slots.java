package dev.twins.plan.simulation;

import java.util.Arrays;

/** Requests under way: which arrival each is, and which task has it. A slot is used again once its request is gone. */
final class Slots {
    private int[] arrivals = new int[64];
    private int[] tasks = new int[64];
    private int[] free = new int[64];
    private int frees;
    private int made;

    int take(int arrival, int task) {
        int slot = frees > 0 ? free[--frees] : made++;
        if (slot == arrivals.length) {
            arrivals = Arrays.copyOf(arrivals, slot * 2);
            tasks = Arrays.copyOf(tasks, slot * 2);
            free = Arrays.copyOf(free, slot * 2);
        }
        arrivals[slot] = arrival;
        tasks[slot] = task;
        return slot;
    }

    void release(int slot) {
        free[frees++] = slot;
    }

    int arrival(int slot) {
        return arrivals[slot];
    }

    int task(int slot) {
        return tasks[slot];
    }

    /** Requests under way. */
    int used() {
        return made - frees;
    }
}
