package dev.twins.local.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function for tests. Its path selects what it does; by default it answers with the event that it received. */
public final class EchoHandler implements RequestStreamHandler {
    private static final Pattern PATH = Pattern.compile("\"rawPath\":\"([^\"]*)\"");

    public EchoHandler() {
        if (System.getenv("FAIL_AT_START") != null) {
            throw new IllegalStateException("no \"configuration\"");
        }
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        byte[] event = input.readAllBytes();
        String answer = answer(new String(event, UTF_8), context);
        output.write(answer.getBytes(UTF_8));
    }

    private static String answer(String event, Context context) {
        Matcher path = PATH.matcher(event);
        return switch (path.find() ? path.group(1) : "") {
            case "/throw" -> throw new IllegalStateException("on request");
            case "/exit" -> {
                Runtime.getRuntime().halt(3);
                yield "";
            }
            case "/sleep" -> {
                sleep(1_000);
                yield text(Long.toString(ProcessHandle.current().pid()));
            }
            case "/hang" -> {
                sleep(60_000);
                yield "";
            }
            case "/pid" -> text(Long.toString(ProcessHandle.current().pid()));
            case "/spin" -> text(Long.toString(processorMillisOfSpinning(1_000)));
            case "/env" -> text(String.join("\n", System.getenv().keySet()));
            case "/context" ->
                text(context.getAwsRequestId() + " " + context.getFunctionName() + " "
                        + context.getRemainingTimeInMillis() + " " + context.getMemoryLimitInMB());
            case "/log" -> {
                System.out.println("a line of the function");
                yield text("");
            }
            case "/cookies" -> "{\"statusCode\":200,\"cookies\":[\"a=1\",\"b=2\"],\"headers\":{\"X-One\":\"1\"}}";
            case "/length" -> "{\"statusCode\":200,\"headers\":{\"Content-Length\":\"1234\"},\"body\":\"\"}";
            case "/plain" -> "{\"no\":\"status code\"}";
            case "/large" -> text("x".repeat(7 * 1024 * 1024));
            default ->
                "{\"statusCode\":200,\"isBase64Encoded\":true,\"body\":\""
                        + Base64.getEncoder().encodeToString(event.getBytes(UTF_8)) + "\"}";
        };
    }

    private static String text(String body) {
        return "{\"statusCode\":200,\"headers\":{\"content-type\":\"text/plain\"},\"body\":\""
                + body.replace("\n", "\\n") + "\"}";
    }

    /** Spins for a while. Returns the processor time that the whole process used. */
    private static long processorMillisOfSpinning(long millis) {
        long before = processorMillis();
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return processorMillis() - before;
    }

    private static long processorMillis() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
