package dev.twins.plan.answer;

import com.google.gson.Gson;
import java.util.List;
import java.util.function.Function;

/** The positions of the page's sliders as JSON: texts only, because the page computes nothing. */
final class SliderGrid {
    private SliderGrid() {}

    private record Position(
            String traffic,
            String memory,
            String choice,
            List<String> dollars,
            List<String> p99,
            List<String> refused,
            List<String> sessions) {}

    static String json(Plan plan) {
        return new Gson()
                .toJson(plan.grid().stream()
                        .map(cell -> position(cell, plan.limits()))
                        .toList());
    }

    private static Position position(Plan.Cell cell, Limits limits) {
        return new Position(
                PlanView.number(cell.traffic()),
                PlanView.number(cell.memoryMb()),
                limits.choice(cell.results()),
                each(cell, result -> Sentences.dollars(result.dollars())),
                each(cell, result -> Sentences.figure(result.outcome().p99())),
                each(cell, result -> Sentences.percent(result.outcome().refusedShare())),
                each(cell, result -> Sentences.count(result.outcome().sessionsPeak())));
    }

    private static List<String> each(Plan.Cell cell, Function<Result, String> text) {
        return cell.results().stream().map(text).toList();
    }
}
