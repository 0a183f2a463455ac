package dev.twins.bench.pair;

import dev.twins.local.lambda.FunctionSettings;
import dev.twins.local.lambda.LambdaSettings;
import dev.twins.local.lambda.LocalLambda;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The local Lambda as a process of its own: its front must not share a heap with the load generator. Prints its URL, then
 * the REPORT lines; does what its input tells it, line by line, and ends when that ends.
 */
final class LambdaHost {
    static final String LET_GO = "let go";
    static final String RELOAD = "reload";
    static final String DONE = "done";

    private LambdaHost() {}

    /** Arguments: zip, folder, memory size in MB, most environments. The function's variables are ours. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> variables = Map.of(
                "DATABASE_URL", System.getenv("DATABASE_URL"),
                "JWT_KEY", System.getenv("JWT_KEY"));
        FunctionSettings function = FunctionSettings.of("lambda-app", "dev.twins.serverless.Handler")
                .withMemoryMb(Integer.parseInt(arguments[2]))
                .withVariables(variables);
        LambdaSettings settings = LambdaSettings.of(Path.of(arguments[0]), function, Path.of(arguments[1]))
                .withConcurrency(Integer.parseInt(arguments[3]))
                .withLog(LambdaHost::report);
        try (LocalLambda lambda = LocalLambda.start(settings)) {
            say(lambda.url());
            obey(lambda);
        }
    }

    private static void obey(LocalLambda lambda) throws IOException {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            switch (order) {
                case LET_GO -> lambda.letGo();
                case RELOAD -> lambda.reload();
                default -> throw new IllegalArgumentException(order);
            }
            say(DONE);
        }
    }

    private static void report(String line) {
        if (line.startsWith(ReportLine.START)) {
            say(line);
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
