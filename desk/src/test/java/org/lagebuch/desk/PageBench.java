package org.lagebuch.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.session.Doors;
import org.lagebuch.desk.session.SignedIn;
import org.lagebuch.desk.wiring.DeskFailures;
import org.springframework.context.MessageSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A page with its real template and words, over an API that says what a test wants it to say. */
public final class PageBench implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, String> says = new ConcurrentHashMap<>();
    private final Queue<String> posted = new ConcurrentLinkedQueue<>();
    private final MockMvc pages;
    private Locale locale = Locale.UK;

    public PageBench(SignedIn person, BiFunction<Api, MessageSource, Object[]> controllers) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("org.lagebuch.desk.messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Api api = new Api(HttpClient.newHttpClient(), () -> address, () -> "");
        Doors doors = new Doors(api, "");
        pages = MockMvcBuilders.standaloneSetup(controllers.apply(api, messages))
                .setControllerAdvice(doors, new DeskFailures(doors))
                .setCustomArgumentResolvers(new Person(person))
                .setViewResolvers(views(messages))
                .build();
    }

    public static SignedIn person(String role) {
        return new SignedIn("u-1", "anna", Set.of(role));
    }

    /** What the API answers to a GET of this path, whatever is asked of it. */
    public PageBench says(String path, String json) {
        says.put(path, json);
        return this;
    }

    public PageBench in(Locale language) {
        locale = language;
        return this;
    }

    public String page(String address) {
        return text(get(URI.create(address)));
    }

    public MockHttpServletResponse send(String path, Map<String, String> form) {
        MockHttpServletRequestBuilder request = post(URI.create(path));
        form.forEach(request::param);
        return perform(request);
    }

    /** Bodies that the API was sent, with the path each was sent to. */
    public Queue<String> posted() {
        return posted;
    }

    private String text(MockHttpServletRequestBuilder request) {
        try {
            return perform(request).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) {
        try {
            return pages.perform(request.locale(locale)).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String said = says.get(path);
        if (exchange.getRequestMethod().equals("POST")) {
            posted.add(path + " " + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            said = says.getOrDefault("POST " + path, "{\"position\":\"7\",\"factId\":\"f9\"}");
        }
        byte[] body = (said == null ? "{\"title\":\"There is no such thing.\"}" : said).getBytes(UTF_8);
        exchange.sendResponseHeaders(said == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static ThymeleafViewResolver views(MessageSource messages) {
        GenericApplicationContext context = new GenericApplicationContext();
        context.refresh();
        SpringResourceTemplateResolver templates = new SpringResourceTemplateResolver();
        templates.setApplicationContext(context);
        templates.setPrefix("classpath:/templates/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        engine.setEnableSpringELCompiler(true);
        ThymeleafViewResolver views = new ThymeleafViewResolver();
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Person(SignedIn person) implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == SignedIn.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return person;
        }
    }
}
