package dev.twins.plan.answer;

import dev.twins.plan.cost.Assumptions.Assumption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plan in the three forms that people and programs read. */
public final class Documents {
    private final Plan plan;

    Documents(Plan plan) {
        this.plan = plan;
    }

    /** One sentence or two. */
    public String answer() {
        return new Sentences(plan).answer();
    }

    /** Writes plan.html, plan.md and plan.json. */
    public void write(Path folder) throws IOException {
        PlanView view = new PlanView(plan);
        Files.writeString(folder.resolve("plan.html"), Template.HTML.fill(view));
        Files.writeString(folder.resolve("plan.md"), Template.MARKDOWN.fill(view));
        Files.writeString(folder.resolve("plan.json"), PlanJson.of(plan));
    }

    /** Each assumption with its source, a line each. */
    public String explanation() {
        StringBuilder lines = new StringBuilder();
        for (Assumption one : plan.cost().assumptions().byKey().values()) {
            lines.append("%-26s %10s  %s (%s: %s)%n"
                    .formatted(one.key(), PlanView.number(one.value()), one.what(), one.source(), one.link()));
        }
        return lines.toString();
    }
}
