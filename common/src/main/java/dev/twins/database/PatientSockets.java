package dev.twins.database;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.SocketFactory;

/** Makes sockets on which the driver waits no longer than {@link Patience} allows. The driver loads this class by name. */
public final class PatientSockets extends SocketFactory {
    /** For the driver. */
    public PatientSockets() {}

    @Override
    public Socket createSocket() {
        return new PatientSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw notUsed();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw notUsed();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw notUsed();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw notUsed();
    }

    private static UnsupportedOperationException notUsed() {
        return new UnsupportedOperationException("The driver connects its sockets itself");
    }

    /** Asked for in the thread that waits: the driver has no other. */
    private static final class PatientSocket extends Socket {
        private int limitMs;

        @Override
        public void connect(SocketAddress address, int timeoutMs) throws IOException {
            int leftMs = Patience.left(timeoutMs);
            long begin = System.nanoTime();
            try {
                super.connect(address, leftMs);
            } finally {
                Patience.waited(System.nanoTime() - begin);
            }
        }

        @Override
        public void setSoTimeout(int timeoutMs) throws SocketException {
            limitMs = timeoutMs;
            super.setSoTimeout(timeoutMs);
        }

        @Override
        public int getSoTimeout() {
            return limitMs;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    return readPatiently(in, bytes, offset, length);
                }
            };
        }

        private int readPatiently(InputStream in, byte[] bytes, int offset, int length) throws IOException {
            super.setSoTimeout(Patience.left(limitMs));
            long begin = System.nanoTime();
            try {
                return in.read(bytes, offset, length);
            } finally {
                Patience.waited(System.nanoTime() - begin);
            }
        }
    }
}
