package dev.twins.contract;

import java.util.function.Function;

/**
 * A wrong, hostile or odd request, and the answer that each side must give.
 *
 * @param request builds the request for one side; the {@link Target} fills in the placeholders in braces
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
