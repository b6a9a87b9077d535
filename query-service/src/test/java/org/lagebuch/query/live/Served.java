package org.lagebuch.query.live;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lagebuch.edge.Caller;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** One endpoint behind a real server, which waits a second at the most for whoever does not listen. */
final class Served implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Served(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Served start(LiveEndpoint endpoint) {
        return new Served(new SpringApplicationBuilder(Web.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("liveEndpoint", LiveEndpoint.class, () -> endpoint))
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--server.tomcat.connection-timeout=1s",
                        "--spring.config.name=none",
                        "--spring.main.banner-mode=off"));
    }

    InetSocketAddress address() {
        Integer port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    Watcher watch(String caseId, @Nullable Long lastEventId) throws IOException {
        return new Watcher(address(), caseId, lastEventId);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static class Web implements WebMvcConfigurer {
        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new Ana());
        }
    }

    /** It is always Ana who watches. */
    private static final class Ana implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Caller.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            return new Caller("ana", "responder");
        }
    }
}
