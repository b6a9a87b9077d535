package org.lagebuch.query.filings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Puts the frozen JSON into a PDF, as ISO 19005-3 clause 6.8 asks: with its type, its dates, and what it is to the pages. */
final class Attached {
    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final COSName FILES = COSName.getPDFName("AF");

    private final Filed filed;
    private final String name;

    Attached(Filed filed) {
        this.filed = filed;
        this.name = "filing-" + filed.noted().id() + ".json";
    }

    void to(PDDocument document) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setFileUnicode(name);
        file.setFileDescription("The filing as it was filed; its SHA-256 stands on the last page.");
        file.getCOSObject().setName(RELATIONSHIP, "Source");
        PDEmbeddedFile content = content(document);
        file.setEmbeddedFile(content);
        file.setEmbeddedFileUnicode(content);
        PDEmbeddedFilesNameTreeNode leaf = new PDEmbeddedFilesNameTreeNode();
        leaf.setNames(Map.of(name, file));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setKids(List.of(leaf));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        COSArray files = new COSArray();
        files.add(file.getCOSObject());
        document.getDocumentCatalog().getCOSObject().setItem(FILES, files);
    }

    private PDEmbeddedFile content(PDDocument document) throws IOException {
        byte[] bytes = filed.bytes().orElseThrow();
        PDEmbeddedFile content = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        content.setSubtype("application/json");
        content.setSize(bytes.length);
        Calendar recorded = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        recorded.setTimeInMillis(filed.firstRecordedAt().toEpochMilli());
        content.setCreationDate(recorded);
        content.setModDate(recorded);
        return content;
    }
}
