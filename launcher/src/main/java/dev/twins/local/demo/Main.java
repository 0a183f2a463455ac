package dev.twins.local.demo;

import dev.twins.local.process.StandardOutput;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/** The demo: starts everything, says when it is ready, and runs until it is stopped. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        Progress progress = new Progress(StandardOutput.open());
        AtomicBoolean stopping = new AtomicBoolean();
        try {
            Demo demo = new Demo(settings(), progress);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(demo, progress, stopping), "stop"));
            demo.start();
            demo.watch();
        } catch (RuntimeException e) {
            Thread.sleep(100); // a terminal's Ctrl-C may end the databases before it is noticed here
            if (stopping.get()) { // the stop made the start fail
                Thread.currentThread().join(); // until the process ends; Maven would go on with the next module
            }
            progress.announce("Cannot start: " + e.getMessage());
            System.exit(1);
        }
    }

    private static DemoSettings settings() {
        Properties properties = System.getProperties();
        return DemoSettings.read(
                System.getenv(),
                properties.stringPropertyNames().stream()
                        .collect(Collectors.toMap(name -> name, properties::getProperty)));
    }

    private static void stop(Demo demo, Progress progress, AtomicBoolean stopping) {
        stopping.set(true);
        progress.say("Stopping");
        demo.close();
        progress.say("Stopped");
    }
}
