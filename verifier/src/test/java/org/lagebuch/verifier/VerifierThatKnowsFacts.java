package org.lagebuch.verifier;

import org.lagebuch.fact.CaseId;

/** Breaks the rule, to show that the rule sees it. */
record VerifierThatKnowsFacts(CaseId caseId) {}
