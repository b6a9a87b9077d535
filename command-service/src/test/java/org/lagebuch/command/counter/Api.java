package org.lagebuch.command.counter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.lagebuch.command.analysis.AssessmentAnswersAQuestion;
import org.lagebuch.command.analysis.CountsOfPersonsCanBe;
import org.lagebuch.command.casefile.CaseIndexing;
import org.lagebuch.command.casefile.Desk;
import org.lagebuch.command.casefile.MemoryDesk;
import org.lagebuch.command.casefile.OrganisationDuties;
import org.lagebuch.command.casefile.rules.RegimesNamedExist;
import org.lagebuch.command.casefile.rules.Rulebook;
import org.lagebuch.command.detection.AwarenessIsSaidWithReasons;
import org.lagebuch.command.evidence.HashesAreWhole;
import org.lagebuch.command.impact.LevelIsAPercentage;
import org.lagebuch.command.impact.RestorationAnswersAnImpairment;
import org.lagebuch.command.imports.ImportIds;
import org.lagebuch.command.reporting.DecisionsAreGrounded;
import org.lagebuch.command.reporting.FilingsEndpoint;
import org.lagebuch.command.reporting.FilingsStayFrozen;
import org.lagebuch.command.reporting.LaterStageFollowsTheEarlier;
import org.lagebuch.command.reporting.ReceiptIsAddedOnce;
import org.lagebuch.deadline.Duties;
import org.lagebuch.deadline.pack.RulePack;
import org.lagebuch.edge.Caller;
import org.lagebuch.edge.ProblemDocument;
import org.lagebuch.edge.Refused;
import org.lagebuch.fact.CaseId;
import org.lagebuch.rulepack.JollydayHolidays;
import org.lagebuch.rulepack.RulePacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint as it is found in the product, over a desk in memory. */
public final class Api {
    public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    public static final CaseId ORGANISATION = new CaseId("ffffffffffffffffffffffffffffffff");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final MockMvc mvc;
    private final AnnotationConfigWebApplicationContext context;

    /** What came back. */
    public record Answer(int status, String location, String type, JsonNode body) {
        /** {@code status name field}, one a problem. */
        public String problems() {
            JsonNode told = body.has("errors")
                    ? body.get("errors")
                    : MAPPER.createArrayNode().add(body);
            StringBuilder text = new StringBuilder().append(status);
            told.forEach(problem -> text.append(' ')
                    .append(problem.path("type").asString("").replace("https://lagebuch.org/problems/", ""))
                    .append(' ')
                    .append(problem.path("field").asString("-")));
            return text.toString();
        }
    }

    public Api() {
        context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Wired.class);
        context.refresh();
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    /** @param told JSON, with ' for " */
    public Answer send(String path, String told) {
        return sendAs("application/json", path, told.replace('\'', '"').getBytes(UTF_8));
    }

    public Answer sendAs(String type, String path, byte[] body) {
        try {
            MockHttpServletResponse response = mvc.perform(
                            post(path).contentType(type).content(body))
                    .andReturn()
                    .getResponse();
            byte[] text = response.getContentAsByteArray();
            return new Answer(
                    response.getStatus(),
                    String.valueOf(response.getHeader("Location")),
                    String.valueOf(response.getContentType()),
                    text.length == 0 ? MAPPER.createObjectNode() : MAPPER.readTree(text));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public MemoryDesk desk() {
        return context.getBean(MemoryDesk.class);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @ComponentScan({"org.lagebuch.command.intake", "org.lagebuch.command.record", "org.lagebuch.command.imports"})
    static class Wired implements WebMvcConfigurer {
        @Bean
        InstantSource clock() {
            return InstantSource.fixed(NOW);
        }

        @Bean
        MemoryDesk desk(InstantSource clock) {
            return new MemoryDesk(clock);
        }

        @Bean
        Counter counter(Desk desk) {
            return new Counter(desk);
        }

        @Bean
        OrganisationDuties organisationDuties(MemoryDesk desk) {
            return new OrganisationDuties(new Duties(RulePacks.current(), new JollydayHolidays()), desk, ORGANISATION);
        }

        @Bean
        RulePack rulePack() {
            return RulePacks.current();
        }

        /** What was given away is indexed by the notary, which is another room. */
        @Bean
        CaseIndexing caseIndexing() {
            return position -> {};
        }

        @Bean
        CaseIndexing indexing() {
            return position -> {};
        }

        @Bean
        Supplier<UUID> ids() {
            AtomicLong last = new AtomicLong();
            return () -> new UUID(0x4000, 0x8000_0000_0000_0000L | last.incrementAndGet());
        }

        @Bean
        RandomGenerator random() {
            return RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        }

        @Bean
        ImportIds importIds() {
            return new ImportIds("a secret of this installation".getBytes(UTF_8));
        }

        @Bean
        Rulebook rulebook() {
            return new Rulebook(List.of(
                    new RestorationAnswersAnImpairment(),
                    new LevelIsAPercentage(),
                    new LaterStageFollowsTheEarlier(RulePacks.current()),
                    new RegimesNamedExist(RulePacks.current()),
                    new DecisionsAreGrounded(),
                    new AwarenessIsSaidWithReasons(),
                    new AssessmentAnswersAQuestion(RulePacks.current()),
                    new FilingsStayFrozen(),
                    new ReceiptIsAddedOnce(),
                    new CountsOfPersonsCanBe(),
                    new HashesAreWhole()));
        }

        @Bean
        FilingsEndpoint filings(Counter counter, Rulebook rulebook, Supplier<UUID> ids) {
            return new FilingsEndpoint(counter, rulebook, RulePacks.current(), ids);
        }

        @Bean
        Advice advice() {
            return new Advice();
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(new Ana());
        }
    }

    @RestControllerAdvice
    static final class Advice {
        @ExceptionHandler
        ResponseEntity<?> refused(Refused refused) {
            return ProblemDocument.of(refused.problems());
        }
    }

    /** It is always Ana who asks. */
    static final class Ana implements HandlerMethodArgumentResolver {
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
