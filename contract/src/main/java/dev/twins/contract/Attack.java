package dev.twins.contract;

import java.util.function.Function;

/**
 * A wrong, hostile or odd request, and what either side has to make of it.
 *
 * @param request made for the side that gets it; what is in braces is filled in by the {@link Target}
 */
record Attack(String group, String name, Function<Target, Sent> request, Expected expected) {
    Answer on(Target target) {
        return target.answer(request.apply(target));
    }

    @Override
    public String toString() {
        return group + ": " + name.replaceAll("[^ -~]", "?"); // a test's name cannot hold everything
    }
}
