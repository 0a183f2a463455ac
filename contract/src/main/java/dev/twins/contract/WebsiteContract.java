package dev.twins.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** {@code GET /website/...}: the page and everything that it loads. */
abstract class WebsiteContract extends Topic {
    private static final String PAGE = "/website/";
    private static final Pattern LOADED = Pattern.compile(
            "<(?:script|link|img)\\b[^>]*?\\b(?:src|href)=\"([^\"]+)\"|\\b(?:from|import)\\s*[\"']([./][^\"']*)[\"']");
    private static final Pattern INLINE =
            Pattern.compile("(?i)<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+=|javascript:");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html"),
            Map.entry("css", "text/css"),
            Map.entry("js", "text/javascript"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"));

    WebsiteContract(ContractSuite suite) {
        super(suite);
    }

    @Test
    void theFolderWithoutASlashIsSentToTheOneWith() {
        http.get("/website").answers(308).has("Location", PAGE);
    }

    @Test
    void everythingThatThePageLoadsHasTheRightType() {
        Map<String, Answer> files = files();
        assertThat(files.keySet()).anyMatch(path -> path.endsWith(".css")).anyMatch(path -> path.endsWith(".js"));
        files.forEach((path, answer) -> {
            String extension = path.endsWith("/") ? "html" : path.substring(path.lastIndexOf('.') + 1);
            assertThat(TYPES).as("a type is known for %s", path).containsKey(extension);
            assertThat(answer.header("Content-Type")).as("type of %s", path).startsWith(TYPES.get(extension));
            answer.has("X-Content-Type-Options", "nosniff");
            assertThat(answer.header("Cache-Control")).as("caching of %s", path).doesNotContain("no-store");
        });
    }

    @Test
    void thePageHasNothingInline() {
        Answer page = http.get(PAGE).answers(200);
        assertThat(INLINE.matcher(page.text()).results().map(match -> match.group()))
                .isEmpty();
    }

    @Test
    void thePagesPolicyIsStrict() {
        String policy = http.get(PAGE).answers(200).header("Content-Security-Policy");
        assertThat(policy).containsPattern("(^|; ?)default-src '(self|none)'(;|$)");
        assertThat(policy).doesNotContain("unsafe-", "*", "data:", "blob:");
        assertThat(policy).contains("frame-ancestors 'none'", "base-uri 'none'");
        JsonElement peer = config().get("peer");
        if (peer.isJsonObject()) {
            assertThat(policy)
                    .contains("connect-src 'self' "
                            + peer.getAsJsonObject().get("url").getAsString());
        }
    }

    @Test
    void aFileIsSentOnceUntilItChanges() {
        files().forEach((path, answer) -> {
            String tag = answer.header("ETag");
            assertThat(tag).as("ETag of %s", path).matches("(W/)?\"[^\"]+\"");
            for (String known : new String[] {tag, "\"other\", " + tag, "*", "W/" + tag.replace("W/", "")}) {
                http.get(path)
                        .header("If-None-Match", known)
                        .answers(304)
                        .isEmpty()
                        .has("ETag", tag);
            }
            http.get(path).header("If-None-Match", "\"other\"").answers(200).has("ETag", tag);
        });
    }

    @Test
    void aPartOfAFileIs206() {
        byte[] whole = http.get(PAGE).answers(200).body();
        int last = whole.length - 1;
        assertPart(whole, "bytes=0-9", 0, 9);
        assertPart(whole, "bytes=5-5", 5, 5);
        assertPart(whole, "bytes=10-", 10, last);
        assertPart(whole, "bytes=-5", last - 4, last);
        assertPart(whole, "bytes=10-99999999", 10, last);
    }

    @Test
    void aPartOutsideTheFileIs416() {
        Answer whole = http.get(PAGE).answers(200);
        http.get(PAGE)
                .header("Range", "bytes=99999999-")
                .answers(416)
                .has("Content-Range", "bytes */" + whole.body().length);
    }

    @ParameterizedTest
    @Words("bytes=9-5 bytes= bytes=- bytes=a-b lines=1-2 0-9")
    void aMalformedRangeIsIgnored(String range) {
        http.get(PAGE).header("Range", range).answers(200).hasNo("Content-Range");
    }

    @ParameterizedTest
    @Words("""
            nope nope.js index.html/ config.json/ /index.html ./index.html index.html;x=y INDEX.HTML
            ../website/index.html ../WEB-INF/web.xml
            """)
    void anUnknownFileIs404(String file) {
        http.get(PAGE + file).answers(404);
    }

    @ParameterizedTest
    @Words("""
            %2e%2e/WEB-INF/web.xml ..%2fWEB-INF/web.xml %2e%2e%2f%2e%2e%2fetc/passwd ..%5cindex.html
            ../../etc/passwd index.html%00 %2findex.html %252e%252e/index.html
            """)
    void aHiddenWayOutIsRefused(String file) {
        Answer answer = http.get(PAGE + file).sendRaw();
        assertThat(answer.status()).as("status of %s", answer).isBetween(400, 499);
    }

    @Test
    void theConfigurationNamesTheServiceAndItsPeer() {
        JsonObject config = config();
        assertThat(config.get("service").getAsString()).isEqualTo(Side.of(http).service);
        assertThat(config.getAsJsonPrimitive("local").isBoolean()).isTrue();
        if (!config.get("peer").isJsonNull()) {
            JsonObject peer = config.getAsJsonObject("peer");
            Json.hasExactly(peer, "the peer", "name", "url");
            assertThat(peer.get("name").getAsString())
                    .isIn("ee-app", "lambda-app")
                    .isNotEqualTo(Side.of(http).service);
            assertThat(peer.get("url").getAsString()).matches("https?://.+[^/]");
        }
    }

    private JsonObject config() {
        Answer answer = http.get("/website/config.json").answers(200);
        Json.hasExactly(answer.json(), answer, "service", "peer", "local");
        return answer.json();
    }

    private void assertPart(byte[] whole, String range, int from, int to) {
        Answer part = http.get(PAGE).header("Range", range).answers(206);
        part.has("Content-Range", "bytes " + from + "-" + to + "/" + whole.length);
        assertThat(part.body()).as("body of %s", part).isEqualTo(Arrays.copyOfRange(whole, from, to + 1));
    }

    /** The page and every file that it refers to, directly or through another file. */
    private Map<String, Answer> files() {
        Map<String, Answer> files = new LinkedHashMap<>();
        Deque<String> wanted = new ArrayDeque<>();
        wanted.add(PAGE);
        while (!wanted.isEmpty()) {
            String path = wanted.remove();
            if (files.containsKey(path)) {
                continue;
            }
            Answer answer = http.get(path).answers(200);
            files.put(path, answer);
            Matcher loaded = LOADED.matcher(answer.text());
            while (loaded.find()) {
                String reference = loaded.group(1) == null ? loaded.group(2) : loaded.group(1);
                assertThat(reference).as("loaded by %s", path).doesNotContain("//");
                wanted.add(URI.create(path).resolve(reference).toString());
            }
        }
        return files;
    }
}
