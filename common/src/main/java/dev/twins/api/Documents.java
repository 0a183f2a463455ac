package dev.twins.api;

import dev.twins.config.WebSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Fixed answers, made once. */
final class Documents {
    private static final Answer TO_THE_PAGE = Answer.redirect(302, "/website/").with("Vary", "Accept");

    private final Answer service;
    private final Answer pageConfiguration;

    Documents(WebSettings settings) {
        service = Answer.json(200, Json.of(Json.service(settings.service())));
        pageConfiguration =
                Answer.json(200, Json.of(Json.pageConfiguration(settings))).with("Cache-Control", "no-store");
    }

    /** Says which service this is, and sends a browser to the page. */
    Answer root(Request request) {
        boolean browser = request.header("accept")
                .filter(types -> types.contains("text/html"))
                .isPresent();
        return browser ? TO_THE_PAGE : service;
    }

    Answer openApi() {
        return OpenApi.ANSWER;
    }

    Answer pageConfiguration() {
        return pageConfiguration;
    }

    /** Read on first use, so that no cold start waits for it. */
    private static final class OpenApi {
        private static final Answer ANSWER = Answer.json(200, read());

        private static byte[] read() {
            try (InputStream document = Documents.class.getResourceAsStream("openapi.json")) {
                return document.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
