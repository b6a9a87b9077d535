package org.lagebuch.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in bodies up to 1 MiB, imports up to 64 MiB, whether they announce their length or not. */
final class BodyLimit extends OncePerRequestFilter {
    private static final long BYTES_MAX = 1L << 20;
    private static final long IMPORT_BYTES_MAX = 64L << 20;

    /** More was sent than a call takes. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        private final long bytesMax;

        Exceeded(long bytesMax) {
            super("a body of more than " + bytesMax + " bytes");
            this.bytesMax = bytesMax;
        }

        long bytesMax() {
            return bytesMax;
        }
    }

    static Problem problem(long bytesMax) {
        return new Problem(
                "body-too-large", 413, "The body is too large.", "", "At most " + bytesMax + " bytes are taken here.");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long bytesMax = request.getRequestURI().equals("/api/imports") ? IMPORT_BYTES_MAX : BYTES_MAX;
        if (request.getContentLengthLong() > bytesMax) {
            ProblemDocument.write(response, problem(bytesMax));
            return;
        }
        chain.doFilter(new Limited(request, bytesMax), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long bytesMax;

        Limited(HttpServletRequest request, long bytesMax) {
            super(request);
            this.bytesMax = bytesMax;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream(), bytesMax);
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private final long bytesMax;
        private long bytes;

        Counted(ServletInputStream in, long bytesMax) {
            this.in = in;
            this.bytesMax = bytesMax;
        }

        @Override
        public int read() throws IOException {
            int octet = in.read();
            if (octet >= 0) count(1);
            return octet;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = in.read(into, offset, length);
            if (read > 0) count(read);
            return read;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }

        private void count(int more) throws Exceeded {
            bytes += more;
            if (bytes > bytesMax) throw new Exceeded(bytesMax);
        }
    }
}
