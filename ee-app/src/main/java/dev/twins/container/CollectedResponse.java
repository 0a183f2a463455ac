package dev.twins.container;

import dev.twins.api.Answer;
import dev.twins.api.Problem;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Collects the response of JAX-RS or of the server's own servlets, so that it is completed and sent in one place. */
final class CollectedResponse extends HttpServletResponseWrapper {
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream(512);
    private int status = SC_OK;
    private boolean refused;

    CollectedResponse(HttpServletResponse response) {
        super(response);
    }

    /** The collected response; an error without a body becomes a problem. */
    Answer answer() {
        return refused ? Problem.ofStatus(status) : new Answer(status, headers, body.toByteArray());
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public void sendError(int code) {
        status = code;
        refused = true;
    }

    @Override
    public void sendError(int code, String message) {
        sendError(code);
    }

    @Override
    public boolean containsHeader(String name) {
        return headers.containsKey(name);
    }

    @Override
    public void setHeader(String name, String value) {
        headers.put(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        headers.merge(name, value, (all, next) -> all + ", " + next);
    }

    @Override
    public void setContentType(String type) {
        setHeader("Content-Type", type);
    }

    @Override
    public void setContentLength(int length) {
        // The collected body gives the length.
    }

    @Override
    public void setContentLengthLong(long length) {
        // The collected body gives the length.
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8), true);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException("asynchronous writing is not supported");
            }

            @Override
            public void write(int b) {
                body.write(b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                body.write(bytes, offset, length);
            }
        };
    }

    @Override
    public void flushBuffer() {
        // The filter sends the response once it is complete.
    }

    @Override
    public boolean isCommitted() {
        return false;
    }
}
