package org.lagebuch.query.filings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class FilingFilesTest {
    @Test
    void the_json_is_the_frozen_bytes_with_their_hash() {
        Rendered json = Rendered.of(SampleFiling.filed(), "json");
        assertThat(json.bytes()).isEqualTo(SampleFiling.TEXT.getBytes(UTF_8));
        assertThat(json.hash().hex()).isEqualTo(SampleFiling.filed().what().contentHash());
    }

    @Test
    void the_text_says_every_field_with_how_sure_it_is() {
        Filed filed = Filed.in(SampleFiling.stood(SampleFiling.receipt("R-1")), SampleFiling.ID)
                .orElseThrow();
        String text = new String(Rendered.of(filed, "text").bytes(), UTF_8);
        assertThat(text)
                .contains("Nature [GDPR 33(3)(a)]\nŻółty & <b>größte</b> Lücke, 100 €\n")
                .contains("Consequences\nFraud (preliminary)\n")
                .contains("Measures\nnot stated. Reason: None was taken yet.\n")
                .contains("Receipt: R-1\n")
                .contains(String.valueOf(filed.what().contentHash()));
    }

    @Test
    void the_pdf_keeps_iso_19005_3() throws Exception {
        byte[] pdf = Rendered.of(SampleFiling.filed(), "pdf").bytes();
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false);
            ValidationResult result = validator.validate(parser);
            List<String> failed = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .toList();
            assertThat(failed).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void the_pdf_says_what_was_filed_and_carries_its_bytes() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(Rendered.of(SampleFiling.filed(), "pdf").bytes())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Żółty & <b>größte</b> Lücke, 100 €")
                    .contains("Reason: None was taken yet.");
            var files = pdf.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getKids()
                    .getFirst()
                    .getNames();
            assertThat(files).hasSize(1);
            assertThat(files.values().iterator().next().getEmbeddedFile().toByteArray())
                    .isEqualTo(SampleFiling.TEXT.getBytes(UTF_8));
        }
    }
}
