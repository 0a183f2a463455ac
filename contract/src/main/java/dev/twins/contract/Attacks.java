package dev.twins.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The attacks of one group; a subclass adds them in its constructor. */
abstract class Attacks {
    private final String group;
    private final List<Attack> all = new ArrayList<>();

    Attacks(String group) {
        this.group = group;
    }

    final List<Attack> all() {
        return all;
    }

    final void add(Sent sent, Expected expected) {
        add(sent.toString(), target -> sent, expected);
    }

    /** @param request builds the request for one side; the {@link Target} fills in the placeholders in braces */
    final void add(String name, Function<Target, Sent> request, Expected expected) {
        all.add(new Attack(group, name, request, expected));
    }
}
