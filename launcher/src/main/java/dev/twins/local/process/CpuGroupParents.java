package dev.twins.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The control groups in which we may be able to make another: our own and its parents, the nearest first. */
final class CpuGroupParents {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final Path OWN = Path.of("/proc/self/cgroup");

    private CpuGroupParents() {}

    static List<Path> find() {
        boolean unified = Files.exists(ROOT.resolve("cgroup.controllers"));
        Path root = unified ? ROOT : ROOT.resolve("cpu");
        return Stream.iterate(own(root, unified), folder -> folder.startsWith(root), Path::getParent)
                .filter(Files::isWritable)
                .filter(folder -> !unified || sharesProcessors(folder))
                .toList();
    }

    private static Path own(Path root, boolean unified) {
        try (Stream<String> lines = Files.lines(OWN)) {
            return lines.map(line -> line.split(":", 3))
                    .filter(fields -> List.of(fields[1].split(",")).contains(unified ? "" : "cpu"))
                    .map(fields -> root.resolve(fields[2].substring(1)).normalize())
                    .findFirst()
                    .orElse(root);
        } catch (IOException e) {
            return root; // not Linux: nothing below it is writable
        }
    }

    /**
     * Whether groups below this one can be limited. If not, tries to switch that on, which the kernel allows only in
     * the root group or in a group without processes.
     */
    private static boolean sharesProcessors(Path folder) {
        Path control = folder.resolve("cgroup.subtree_control");
        try {
            if (!Files.readString(control).contains("cpu")) {
                Files.writeString(control, "+cpu");
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
