package dev.twins.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The attacks of one group; a subclass adds them as it is made. */
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

    /** @param request made for the side that gets it; what is in braces is filled in by the {@link Target} */
    final void add(String name, Function<Target, Sent> request, Expected expected) {
        all.add(new Attack(group, name, request, expected));
    }
}
