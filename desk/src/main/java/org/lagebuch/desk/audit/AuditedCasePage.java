package org.lagebuch.desk.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.lagebuch.desk.api.Answer;
import org.lagebuch.desk.api.Api;
import org.lagebuch.desk.api.Download;
import org.lagebuch.desk.api.Query;
import org.lagebuch.desk.session.SignedIn;
import org.lagebuch.desk.story.CaseHead;
import org.lagebuch.desk.words.Badge;
import org.lagebuch.desk.words.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One case on one page, for somebody who was not there; and what to take away to check it elsewhere. */
@Controller
public final class AuditedCasePage {
    private final Api api;
    private final MessageSource messages;
    private final InstantSource clock;

    public AuditedCasePage(Api api, MessageSource messages, InstantSource clock) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/audit/cases/{caseId}")
    String show(@PathVariable String caseId, SignedIn person, Locale locale, Model model) {
        person.mustBe("auditor", "administrator");
        Words words = new Words(messages, locale);
        String path = "/api/cases/" + Query.step(caseId);
        CaseHead head = CaseHead.of(api.get(Query.of(path)).orRefuse(), words, clock.instant());
        Answer duties = api.get(Query.of(path + "/obligations"));
        List<Deadline> deadlines = Deadline.all(duties.body().path("obligations"), words, head.zoneId());
        model.addAttribute("place", "audit");
        model.addAttribute("head", head);
        model.addAttribute("deadlines", deadlines);
        model.addAttribute("met", count(deadlines, "met"));
        model.addAttribute("late", count(deadlines, "late"));
        model.addAttribute("changes", Changes.of(api, path, words, head.zoneId()));
        model.addAttribute("badge", Badge.of(api.get(Query.of("/api/ledger/health")), words, head.zoneId()));
        return "desk/audited";
    }

    /** A POST, since giving a case away is recorded in it. */
    @PostMapping("/audit/cases/{caseId}/bundle")
    void bundle(@PathVariable String caseId, SignedIn person, HttpServletResponse response) throws IOException {
        person.mustBe("auditor", "administrator");
        Download.carry(
                api.file(
                        Query.of("/api/cases/" + Query.step(caseId) + "/export").with("format", "bundle")),
                response);
    }

    /** The keys by which bundles are checked; to be compared with what one was given another way. */
    @GetMapping("/audit/policy")
    void policy(SignedIn person, HttpServletResponse response) throws IOException {
        person.mustBe("auditor", "administrator");
        response.setHeader("Content-Disposition", "attachment; filename=\"lagebuch-policy.txt\"");
        Download.carry(api.file(Query.of("/api/ledger/policy")), response);
    }

    private static long count(List<Deadline> deadlines, String verdict) {
        return deadlines.stream()
                .filter(deadline -> deadline.verdict().equals(verdict))
                .count();
    }
}
