package org.landcheck.delivery.bundle;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Lang;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Severity;
import org.landcheck.core.report.Report;
import org.landcheck.delivery.Conclusion;
import org.landcheck.delivery.Decimals;
import org.landcheck.delivery.Markup;
import org.landcheck.delivery.Phrase;
import org.landcheck.delivery.Tally;
import org.landcheck.delivery.Wording;
import org.locationtech.jts.geom.Envelope;

/**
 * {@code metadata.xml}: the core items of ISO 19115 in the encoding of ISO 19139: title, submitter,
 * county, coordinate systems, extents, counts, lineage, and the conclusion of the check with its
 * pack.
 */
final class MetadataXml {
  private static final String CODES =
      "http://www.isotc211.org/2005/resources/Codelist/gmxCodelists.xml#";

  private final Submission submission;
  private final Report report;
  private final Wording words;
  private final Markup xml;

  private MetadataXml(Submission submission, Report report, Markup xml) {
    this.submission = submission;
    this.report = report;
    this.words = new Wording(report.lang());
    this.xml = xml;
  }

  /** Writes to a stream and leaves it open. */
  static void write(Submission submission, Report report, String identifier, OutputStream out)
      throws IOException {
    BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    new MetadataXml(submission, report, new Markup(writer)).document(identifier);
    writer.flush();
  }

  private void document(String identifier) throws IOException {
    xml.trusted("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.open(
        "gmd:MD_Metadata",
        "xmlns:gmd",
        "http://www.isotc211.org/2005/gmd",
        "xmlns:gco",
        "http://www.isotc211.org/2005/gco");
    xml.line();
    text("gmd:fileIdentifier", identifier);
    text("gmd:language", report.lang() == Lang.ZH ? "chi" : "eng");
    code("gmd:characterSet", "gmd:MD_CharacterSetCode", "utf8");
    code("gmd:hierarchyLevel", "gmd:MD_ScopeCode", "dataset");
    xml.open("gmd:contact");
    party("pointOfContact");
    xml.closeLine();
    xml.open("gmd:dateStamp");
    date(submission.date());
    xml.closeLine();
    text("gmd:metadataStandardName", "ISO 19115:2003 / ISO 19139:2007");
    Set<String> systems = new TreeSet<>();
    dataset().layers().forEach(layer -> systems.add(layer.crs().id()));
    for (String system : systems) {
      system(system);
    }
    identification();
    quality();
    xml.closeLine();
  }

  private Dataset dataset() {
    return report.result().dataset();
  }

  private void identification() throws IOException {
    xml.open("gmd:identificationInfo").open("gmd:MD_DataIdentification").line();
    xml.open("gmd:citation").open("gmd:CI_Citation");
    String county = report.result().county().map(code -> code + " ").orElse("");
    text("gmd:title", county + report.result().pack().title().in(report.lang()));
    xml.open("gmd:date").open("gmd:CI_Date").open("gmd:date");
    date(submission.date());
    xml.close();
    code("gmd:dateType", "gmd:CI_DateTypeCode", "creation");
    xml.close().close().close().closeLine();
    text("gmd:abstract", contents());
    xml.open("gmd:pointOfContact");
    party("owner");
    xml.closeLine();
    text("gmd:language", report.lang() == Lang.ZH ? "chi" : "eng");
    for (Layer layer : dataset().layers()) {
      extent(layer);
    }
    xml.close().closeLine();
  }

  /** Layers with their counts, in words. */
  private String contents() {
    StringBuilder text = new StringBuilder();
    for (Layer layer : dataset().layers()) {
      text.append(text.isEmpty() ? "" : words.say(Phrase.LIST_COMMA));
      text.append(layer.name()).append(' ').append(words.count(layer.size()));
    }
    return words.say(Phrase.LAYER) + words.say(Phrase.COLON) + text;
  }

  private void extent(Layer layer) throws IOException {
    Envelope extent = new Envelope();
    for (int row = 0; row < layer.size(); row++) {
      Envelope shape = layer.geometry(row).getEnvelopeInternal();
      if (!shape.isNull() && Double.isFinite(shape.getArea() + shape.getMinX() + shape.getMinY())) {
        extent.expandToInclude(shape);
      }
    }
    if (extent.isNull()) {
      return;
    }
    boolean degrees = layer.crs().kind() == Crs.Kind.GEOGRAPHIC;
    int places = degrees ? Decimals.DEGREES : Decimals.METRIC;
    String west = Decimals.fixed(extent.getMinX(), places);
    String east = Decimals.fixed(extent.getMaxX(), places);
    String south = Decimals.fixed(extent.getMinY(), places);
    String north = Decimals.fixed(extent.getMaxY(), places);
    xml.open("gmd:extent").open("gmd:EX_Extent");
    text(
        "gmd:description",
        words.say(Phrase.EXTENT, layer.name(), layer.crs().id(), west, east, south, north));
    if (degrees) {
      xml.open("gmd:geographicElement").open("gmd:EX_GeographicBoundingBox");
      decimal("gmd:westBoundLongitude", west);
      decimal("gmd:eastBoundLongitude", east);
      decimal("gmd:southBoundLatitude", south);
      decimal("gmd:northBoundLatitude", north);
      xml.close().close();
    }
    xml.close().closeLine();
  }

  private void quality() throws IOException {
    Tally tally = new Tally(report);
    Conclusion conclusion = Conclusion.of(report, tally);
    xml.open("gmd:dataQualityInfo").open("gmd:DQ_DataQuality").line();
    xml.open("gmd:scope").open("gmd:DQ_Scope");
    code("gmd:level", "gmd:MD_ScopeCode", "dataset");
    xml.close().closeLine();
    xml.open("gmd:report").open("gmd:DQ_DomainConsistency").open("gmd:result");
    xml.open("gmd:DQ_ConformanceResult").open("gmd:specification").open("gmd:CI_Citation");
    String pack = report.result().pack().id() + " " + report.result().pack().version();
    text("gmd:title", report.result().pack().title().in(report.lang()) + " " + pack);
    xml.open("gmd:date").open("gmd:CI_Date").open("gmd:date");
    date(Optional.empty());
    xml.close();
    code("gmd:dateType", "gmd:CI_DateTypeCode", "publication");
    xml.close().close().open("gmd:identifier").open("gmd:MD_Identifier");
    text("gmd:code", "sha256:" + report.result().pack().sha256());
    xml.close().close().close().close();
    text("gmd:explanation", explanation(conclusion, tally));
    xml.open("gmd:pass").leaf("gco:Boolean", String.valueOf(conclusion == Conclusion.CONFORMS));
    xml.close().close().close().close().closeLine();
    xml.open("gmd:lineage").open("gmd:LI_Lineage");
    text("gmd:statement", lineage());
    xml.close().closeLine().close().closeLine();
  }

  private String explanation(Conclusion conclusion, Tally tally) {
    StringBuilder text = new StringBuilder(conclusion.text().in(report.lang()));
    for (Severity severity : Severity.values()) {
      text.append(words.say(Phrase.LIST_COMMA)).append(words.severity(severity)).append(' ');
      text.append(tally.open(severity));
    }
    text.append(words.say(Phrase.LIST_COMMA)).append(words.say(Phrase.EXCEPTIONS)).append(' ');
    return text.append(tally.excepted()).toString();
  }

  /** The files the data came from, what reading them decided, and what they were held against. */
  private String lineage() {
    StringBuilder text = new StringBuilder();
    DatasetInfo origin = submission.data().info();
    for (DatasetInfo.Source source : origin.sources()) {
      text.append(source.name()).append(" sha256:").append(source.sha256()).append('\n');
    }
    for (LocalText step : origin.lineage()) {
      text.append(step.in(report.lang())).append('\n');
    }
    for (HeldAgainst other : submission.heldAgainst()) {
      LocalText what = BesideEntry.title(other.role());
      text.append(new LocalText("检查时对照", "held against ").in(report.lang()));
      text.append(what.in(report.lang())).append(' ').append(other.name()).append('\n');
    }
    return text.toString();
  }

  private void system(String id) throws IOException {
    xml.open("gmd:referenceSystemInfo").open("gmd:MD_ReferenceSystem");
    xml.open("gmd:referenceSystemIdentifier").open("gmd:RS_Identifier");
    text("gmd:code", id);
    xml.close().close().close().closeLine();
  }

  private void party(String role) throws IOException {
    xml.open("gmd:CI_ResponsibleParty");
    text("gmd:organisationName", submission.submitter());
    code("gmd:role", "gmd:CI_RoleCode", role);
    xml.close();
  }

  private void text(String element, String text) throws IOException {
    xml.open(element).leaf("gco:CharacterString", text).closeLine();
  }

  private void decimal(String element, String number) throws IOException {
    xml.open(element).leaf("gco:Decimal", number).close();
  }

  private void date(Optional<LocalDate> date) throws IOException {
    if (date.isPresent()) {
      xml.leaf("gco:Date", date.get().toString());
    } else {
      xml.single("gco:Date", "gco:nilReason", "missing");
    }
  }

  private void code(String element, String list, String value) throws IOException {
    String name = list.substring(list.indexOf(':') + 1);
    xml.open(element)
        .leaf(list, value, "codeList", CODES + name, "codeListValue", value)
        .closeLine();
  }
}
