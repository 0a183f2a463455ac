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
 * The main class of the process that {@link LambdaProcess} starts. It reads its {@link Task} from the first line of
 * standard input and an order from each further line. It ends when its input ends.
 *
 * <p>It prints the local Lambda's first line, then a line with its URL and the processors of each environment.
 * Afterwards it prints the function's REPORT lines, and one line for each completed order.
 */
final class LambdaHost {
    static final String LET_GO = "let go";
    static final String RELOAD = "reload";
    static final String LOG_BYTES = "log bytes";
    static final String DONE = "done";

    private static final AtomicLong LOGGED = new AtomicLong();

    /** The function to run, sent as JSON: other processes could read a key in the arguments or the environment. */
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
