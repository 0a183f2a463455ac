package dev.twins.serverless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** The content of the deployed zip: a cold start unpacks or loads every byte of it. */
class PackageIT {
    private static final Path ZIP = Path.of("target/lambda-app.zip");
    private static final long FIVE_MB = 5_000_000;

    @Test
    void packageHasLessThanFiveMegabytes() throws IOException {
        assertThat(Files.size(ZIP)).isLessThan(FIVE_MB);
    }

    @Test
    void packageHoldsOnlyTheFunctionAndTheLibrariesOfItsRequests() throws IOException {
        assertThat(entries())
                .filteredOn(name -> name.startsWith("lib/"))
                .map(name -> name.replaceFirst("-[0-9].*", ""))
                .containsExactlyInAnyOrder(
                        "lib/common",
                        "lib/crac",
                        "lib/gson",
                        "lib/nimbus-jose-jwt",
                        "lib/password4j",
                        "lib/postgresql",
                        "lib/slf4j-api",
                        "lib/slf4j-nop",
                        "lib/website",
                        "lib/zxcvbn");
        assertThat(entries())
                .filteredOn(name -> !name.startsWith("lib/"))
                .allMatch(name -> name.matches("dev/twins/serverless/[A-Za-z$0-9-]+\\.class"));
    }

    /**
     * All entries need one fixed time, so that every build gives the same bytes, in any folder and time zone.
     */
    @Test
    void noEntryTellsWhenItWasBuilt() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
        }
    }

    private static List<String> entries() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> !name.endsWith("/"))
                    .toList();
        }
    }
}
