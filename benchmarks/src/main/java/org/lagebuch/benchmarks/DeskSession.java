package org.lagebuch.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The pages of a running product, as somebody meets them who has signed in. */
final class DeskSession implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();
    private final String root;

    DeskSession(int port) {
        this.root = "http://127.0.0.1:" + port;
    }

    void signIn(String password) throws IOException, InterruptedException {
        HttpResponse<String> asked = send(request("/").GET());
        Matcher token = TOKEN.matcher(asked.body());
        if (!token.find()) throw new IOException("no form to sign in: " + asked.uri());
        String form = "username=admin&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(asked.uri())
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.uri().getPath().contains("sign-in")) throw new IOException("not signed in: " + answer.uri());
    }

    /** @return how many characters the page has */
    int page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path).GET());
        if (answer.uri().getPath().contains("sign-in")) throw new IOException("signed out at " + path);
        return answer.body().length();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).timeout(LIMIT);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) throw new IOException(answer.statusCode() + " at " + answer.uri());
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
