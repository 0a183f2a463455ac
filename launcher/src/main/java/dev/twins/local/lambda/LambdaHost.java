package dev.twins.local.lambda;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The process of a {@link LambdaProcess}. Its first line of input is what to run; each further one is an order, and it ends
 * with its input. Prints its URL with what each environment has of a processor, then the REPORT lines, and a line for each order that is done.
 */
final class LambdaHost {
    static final String LET_GO = "let go";
    static final String RELOAD = "reload";
    static final String LOG_BYTES = "log bytes";
    static final String DONE = "done";

    private static final AtomicLong LOGGED = new AtomicLong();

    /** What the process is told, as JSON: neither its arguments nor its variables would keep a key to themselves. */
    record Task(
            String zip,
            String folder,
            String name,
            String handler,
            int memoryMb,
            int concurrency,
            boolean wholeProcessor,
            Map<String, String> variables) {
        static Task of(LambdaSettings settings) {
            FunctionSettings function = settings.function();
            return new Task(
                    settings.code().toString(),
                    settings.folder().toString(),
                    function.name(),
                    function.handler(),
                    function.memoryMb(),
                    settings.concurrency(),
                    settings.wholeProcessor(),
                    function.variables());
        }

        LambdaSettings settings() {
            FunctionSettings function =
                    FunctionSettings.of(name, handler).withMemoryMb(memoryMb).withVariables(variables);
            return LambdaSettings.of(Path.of(zip), function, Path.of(folder))
                    .withConcurrency(concurrency)
                    .withWholeProcessor(wholeProcessor)
                    .withLog(LambdaHost::report);
        }
    }

    private LambdaHost() {}

    public static void main(String[] arguments) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Task task = new Gson().fromJson(orders.readLine(), Task.class);
        try (LocalLambda lambda = LocalLambda.start(task.settings())) {
            say(lambda.url() + " " + lambda.processors());
            obey(lambda, orders);
        }
    }

    private static void obey(LocalLambda lambda, BufferedReader orders) throws IOException {
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            say(obey(lambda, order));
        }
    }

    private static String obey(LocalLambda lambda, String order) {
        switch (order) {
            case LET_GO -> lambda.letGo();
            case RELOAD -> lambda.reload();
            case LOG_BYTES -> {
                return Long.toString(LOGGED.get());
            }
            default -> throw new IllegalArgumentException(order);
        }
        return DONE;
    }

    private static void report(String line) {
        if (isPassedOn(line)) {
            say(line);
        } else {
            LOGGED.addAndGet(line.getBytes(StandardCharsets.UTF_8).length + 1L);
        }
    }

    static boolean isPassedOn(String line) {
        return line.startsWith(Report.START) || line.startsWith(LocalLambda.FIRST_LINE);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
