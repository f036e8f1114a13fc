package org.landcheck.delivery.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.FindingKey;
import org.landcheck.api.LocalText;
import org.landcheck.core.report.Report;
import org.landcheck.core.review.Decision;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.delivery.Exceptions;
import org.landcheck.delivery.json.LineLayout;

/**
 * {@code review.json}: what people decided. {@code exceptions} lists those in force on findings of
 * the report, for reading; {@code decisions} is the whole log, oldest first, for going on with.
 */
public final class ReviewJson {
  private ReviewJson() {}

  /** Writes to a stream and leaves it open. */
  public static void write(Report report, OutputStream out) throws IOException {
    LineLayout layout = new LineLayout();
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    JsonGenerator gen =
        new JsonFactory()
            .createGenerator(writer)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .setPrettyPrinter(layout);
    layout.tall();
    gen.writeStartObject();
    gen.writeNumberField("schemaVersion", 1);
    gen.writeFieldName("exceptions");
    layout.tall();
    gen.writeStartArray();
    Exceptions exceptions = new Exceptions(report.review());
    for (Finding finding : report.result().findings()) {
      Optional<Decision> decision = exceptions.on(finding);
      if (decision.isPresent()) {
        exception(gen, report, finding, decision.get());
      }
    }
    gen.writeEndArray();
    gen.writeFieldName("decisions");
    layout.tall();
    gen.writeStartArray();
    for (Decision decision : report.review().decisions()) {
      gen.writeStartObject();
      gen.writeStringField("key", decision.key().value());
      gen.writeStringField("verdict", decision.verdict().name());
      signed(gen, decision);
      gen.writeEndObject();
    }
    gen.writeEndArray();
    gen.writeEndObject();
    gen.close();
    writer.write('\n');
    writer.flush();
  }

  private static void exception(
      JsonGenerator gen, Report report, Finding finding, Decision decision) throws IOException {
    gen.writeStartObject();
    gen.writeStringField("key", finding.key().value());
    gen.writeStringField("rule", finding.rule());
    gen.writeStringField("severity", finding.severity().name());
    gen.writeArrayFieldStart("features");
    for (FeatureRef feature : finding.features()) {
      gen.writeString(feature.toString());
    }
    gen.writeEndArray();
    gen.writeStringField("message", report.message(finding));
    signed(gen, decision);
    gen.writeEndObject();
  }

  private static void signed(JsonGenerator gen, Decision decision) throws IOException {
    gen.writeStringField("reason", decision.reason());
    gen.writeStringField("author", decision.author());
    gen.writeStringField("at", decision.at().toString());
  }

  /**
   * Reads the log of decisions.
   *
   * @throws BadInputException if it is not such a file
   */
  public static ReviewLog read(InputStream in) throws BadInputException, IOException {
    try {
      JsonNode root = new ObjectMapper().readTree(in);
      List<Decision> decisions = new ArrayList<>();
      for (JsonNode node : root.path("decisions")) {
        decisions.add(
            new Decision(
                new FindingKey(node.path("key").asText()),
                Decision.Verdict.valueOf(node.path("verdict").asText()),
                node.path("reason").asText(),
                node.path("author").asText(),
                Instant.parse(node.path("at").asText())));
      }
      return new ReviewLog(decisions);
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
      throw new BadInputException(
          new LocalText(
              "汇交包中的 review.json 内容有误，请向提交单位索取正确的汇交包。",
              "review.json of the bundle is damaged; ask the submitter for a sound bundle"),
          e);
    }
  }
}
