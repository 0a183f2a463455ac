package dev.twins.contract;

import static dev.twins.contract.Expected.noSuchPath;
import static dev.twins.contract.Expected.refusal;
import static dev.twins.contract.Expected.status;

import java.util.List;

/** Attempts to leave the website's folder, and nonsensical conditions and ranges. */
final class WebsiteAttacks extends Attacks {
    private static final String PAGE = "GET /website/";

    private static final String NOWHERE = """
            nope nope.js nope.php .html / // ./index.html ../website/index.html ../WEB-INF/web.xml
            %2e%2e/ %2e%2e/WEB-INF/web.xml ..%2fWEB-INF%2fweb.xml
            ..%255cx %252e%252e/index.html
            ..;/index.html index.html;x=y index.html%3Bx=y index.html/ index.html// index.html%20
            index.html. index.html~ index.html.bak INDEX.HTML Index.html %69ndex.HTML index.html::$DATA index.html%0d%0aX-Bad:1
            /index.html %2findex.html //etc/passwd file:///etc/passwd http://127.0.0.1/ views views/ views/../app.js
            views/%2e%2e/app.js config.json/ CONFIG.JSON .git/config .env package-info.class ../Website.class
            META-INF/MANIFEST.MF %E2%80%AE.js
            """;

    WebsiteAttacks() {
        super("website");
        for (String file : NOWHERE.strip().split("\\s+")) {
            add(Sent.of(PAGE + file), noSuchPath());
        }
        for (String known : List.of("*", "W/\"x\", *", "\"x\", *")) {
            if (known.equals("*")) {
                page("If-None-Match: " + known, status(304).and(Answer::isEmpty));
            } else {
                page("If-None-Match: " + known, status(200));
            }
        }
        for (String unknown : List.of("", "\"", "\"x\"", "W/\"\"", "x".repeat(4000), "\"'; DROP TABLE users;--\"")) {
            page("If-None-Match: " + unknown, status(200));
        }
        for (String ignored : List.of(
                "bytes=9-5",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=--1",
                "lines=1-2",
                "0-9",
                "bytes=0-0,2-2",
                "bytes=0-,0-,0-,0-",
                "bytes=1e1-2",
                "bytes=+1-2",
                "bytes 0-1",
                "bytes=0x0-1",
                "bytes=9223372036854775807-",
                "bytes=-9223372036854775807",
                "bytes=" + "0-,".repeat(1000))) {
            page("Range: " + ignored, status(200).and(answer -> answer.hasNo("Content-Range")));
        }
        for (String outside : List.of("bytes=99999999-", "bytes=99999999-99999999", "bytes=-0")) {
            page("Range: " + outside, refusal(416, "The range lies outside the file"));
        }
        for (String part : List.of("bytes=0-0", "bytes=-1", "bytes=1-999999999", "bytes=-999999999")) {
            page("Range: " + part, status(206));
        }
        page("Range: bytes=0-0\r\nIf-Range: \"x\"", status(200));
        page("Authorization: Bearer {gone}", status(200));
    }

    private void page(String header, Expected expected) {
        add(Sent.of(PAGE, header), expected);
    }
}
