package org.landcheck.delivery.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.landcheck.api.Adjustment;
import org.landcheck.api.BadInputException;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Layer;
import org.landcheck.api.Quantity;
import org.landcheck.api.Severity;
import org.landcheck.api.Unit;
import org.landcheck.core.report.Report;
import org.landcheck.core.run.CheckFailure;
import org.landcheck.core.run.RuleOutcome;
import org.landcheck.core.run.RunPlan.LeftOut;
import org.landcheck.core.run.RunResult;
import org.landcheck.core.run.Skip;
import org.landcheck.core.score.Measures;
import org.landcheck.core.score.ScoreSheet;
import org.landcheck.delivery.Decimals;
import org.landcheck.delivery.OutputFile;
import org.landcheck.delivery.Tally;
import org.landcheck.delivery.Tool;

/**
 * Writes {@code findings.json}, the file other programs read: what was checked, how, and everything
 * found, one finding a line.
 *
 * <p>Says nothing of time, place or machine, and nothing of what people decided about findings
 * (that is {@code review.json}), so running the same pack on the same data again gives the same
 * bytes. Lengths and areas are rounded to 1e-4, degrees to 1e-9. Written as a stream: memory does
 * not grow with the number of findings.
 */
public final class FindingsJson {
  public static final String FILE_NAME = "findings.json";

  public static final String SCHEMA_FILE_NAME = "findings.schema.json";

  private static final int SCHEMA_VERSION = 1;

  private final JsonGenerator gen;
  private final LineLayout layout;
  private final Report report;
  private final RunResult result;

  private FindingsJson(Report report, JsonGenerator gen, LineLayout layout) {
    this.gen = gen;
    this.layout = layout;
    this.report = report;
    this.result = report.result();
  }

  /**
   * @throws BadInputException if the target cannot be written
   */
  public static void write(Report report, Path target) throws BadInputException {
    write(report, 1, target);
  }

  /**
   * The same with the help of other threads.
   *
   * @param threads how many may work at a time, at least 1
   */
  public static void write(Report report, int threads, Path target) throws BadInputException {
    OutputFile.write(target, out -> write(report, threads, out));
  }

  /** Writes to a stream and leaves it open. */
  static void write(Report report, int threads, OutputStream out) throws IOException {
    LineLayout layout = new LineLayout();
    // A Writer, not the stream: the stream variant refuses texts with half a surrogate pair, and
    // one such attribute value must not cost the whole report.
    BufferedWriter writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    JsonGenerator gen =
        new JsonFactory()
            .createGenerator(writer)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)
            .setPrettyPrinter(layout);
    new FindingsJson(report, gen, layout).document(threads, writer, out);
    gen.close();
    writer.write('\n');
    writer.flush();
  }

  /** The JSON Schema of the file. */
  public static byte[] schema() {
    try (InputStream in = FindingsJson.class.getResourceAsStream(SCHEMA_FILE_NAME)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(SCHEMA_FILE_NAME, e);
    }
  }

  private void document(int threads, Writer writer, OutputStream out) throws IOException {
    layout.tall();
    gen.writeStartObject();
    gen.writeNumberField("schemaVersion", SCHEMA_VERSION);
    tool();
    dataset();
    pack();
    parameters();
    summary();
    skips();
    leftOut();
    failures();
    if (report.projects().isPresent()) {
      new ProjectJson(report.projects().get(), report, gen, layout).write();
    }
    tallArray("findings");
    gen.flush();
    writer.flush();
    new FindingLines(report, threads).write(out);
    gen.writeEndArray();
    gen.writeEndObject();
  }

  private void tallArray(String field) throws IOException {
    gen.writeFieldName(field);
    layout.tall();
    gen.writeStartArray();
  }

  private void tallObject(String field) throws IOException {
    gen.writeFieldName(field);
    layout.tall();
    gen.writeStartObject();
  }

  private void tool() throws IOException {
    gen.writeObjectFieldStart("tool");
    gen.writeStringField("name", Tool.CURRENT.name());
    gen.writeStringField("version", Tool.CURRENT.version());
    gen.writeEndObject();
  }

  private void dataset() throws IOException {
    tallObject("dataset");
    tallArray("sources");
    for (DatasetInfo.Source source : result.dataset().info().sources()) {
      gen.writeStartObject();
      gen.writeStringField("name", source.name());
      gen.writeStringField("sha256", source.sha256());
      gen.writeEndObject();
    }
    gen.writeEndArray();
    tallArray("layers");
    for (Layer layer : result.dataset().layers()) {
      gen.writeStartObject();
      gen.writeStringField("name", layer.name());
      gen.writeStringField("crs", layer.crs().id());
      gen.writeNumberField("features", layer.size());
      gen.writeEndObject();
    }
    gen.writeEndArray();
    gen.writeEndObject();
  }

  private void pack() throws IOException {
    gen.writeObjectFieldStart("pack");
    gen.writeStringField("id", result.pack().id());
    gen.writeStringField("version", result.pack().version());
    gen.writeStringField("sha256", result.pack().sha256());
    adjustments();
    gen.writeEndObject();
  }

  private void adjustments() throws IOException {
    if (result.pack().adjustments().isEmpty()) {
      return;
    }
    tallArray("adjustments");
    for (Adjustment adjustment : result.pack().adjustments()) {
      gen.writeStartObject();
      gen.writeStringField("pack", adjustment.pack());
      gen.writeStringField("subject", adjustment.subject().code());
      boolean rule = adjustment.subject() == Adjustment.Subject.RULE;
      gen.writeStringField(rule ? "rule" : "name", adjustment.name());
      gen.writeStringField("member", adjustment.member());
      gen.writeStringField("from", adjustment.from());
      gen.writeStringField("to", adjustment.to());
      gen.writeBooleanField("weakens", adjustment.weakens());
      gen.writeStringField("text", adjustment.what().in(report.lang()));
      gen.writeEndObject();
    }
    gen.writeEndArray();
  }

  private void parameters() throws IOException {
    tallArray("parameters");
    for (RuleOutcome outcome : result.outcomes()) {
      for (Map.Entry<String, Object> param : outcome.parameters().entrySet()) {
        gen.writeStartObject();
        gen.writeStringField("rule", outcome.rule().id());
        gen.writeStringField("param", param.getKey());
        gen.writeFieldName("value");
        if (param.getValue() instanceof Quantity quantity) {
          gen.writeNumber(Decimals.typed(quantity.value()));
          gen.writeStringField("unit", quantity.unit().symbol());
        } else {
          gen.writeString(param.getValue().toString());
          gen.writeStringField("unit", Unit.NONE.symbol());
        }
        gen.writeEndObject();
      }
    }
    gen.writeEndArray();
  }

  private void summary() throws IOException {
    Tally tally = new Tally(report);
    Measures measures = Measures.of(result);
    tallObject("summary");
    gen.writeBooleanField("conforms", result.conforms());
    gen.writeObjectFieldStart("bySeverity");
    for (Severity severity : Severity.values()) {
      gen.writeNumberField(severity.name(), tally.found(severity));
    }
    gen.writeEndObject();
    Optional<ScoreSheet> score = ScoreSheet.of(result);
    if (score.isPresent()) {
      ScoreJson.write(score.get(), gen);
    }
    tallArray("byRule");
    for (RuleOutcome outcome : result.outcomes()) {
      String id = outcome.rule().id();
      gen.writeStartObject();
      gen.writeStringField("rule", id);
      gen.writeStringField("check", outcome.rule().check());
      gen.writeStringField("group", outcome.rule().group().code());
      gen.writeStringField("severity", outcome.rule().severity().name());
      gen.writeNumberField("inspected", outcome.inspected());
      gen.writeNumberField("count", outcome.count());
      gen.writeNumberField("stored", tally.found(id));
      gen.writeNumberField("nonconforming", measures.nonconforming(id));
      gen.writeEndObject();
    }
    gen.writeEndArray();
    gen.writeEndObject();
  }

  private void skips() throws IOException {
    tallArray("skips");
    for (Skip skip : result.skips()) {
      gen.writeStartObject();
      gen.writeStringField("rule", skip.rule());
      feature(skip.feature());
      gen.writeStringField("reason", skip.reason().in(report.lang()));
      gen.writeEndObject();
    }
    gen.writeEndArray();
  }

  private void leftOut() throws IOException {
    if (result.leftOut().isEmpty()) {
      return;
    }
    tallArray("leftOut");
    for (LeftOut leftOut : result.leftOut()) {
      gen.writeStartObject();
      gen.writeStringField("rule", leftOut.rule());
      gen.writeStringField("reason", leftOut.reason().in(report.lang()));
      gen.writeEndObject();
    }
    gen.writeEndArray();
  }

  private void failures() throws IOException {
    tallArray("failures");
    for (CheckFailure failure : result.failures()) {
      gen.writeStartObject();
      gen.writeStringField("rule", failure.rule());
      feature(failure.feature());
      if (failure.largest().isPresent()) {
        gen.writeStringField("largest", failure.largest().get().toString());
      }
      gen.writeStringField("cause", failure.cause());
      gen.writeEndObject();
    }
    gen.writeEndArray();
  }

  private void feature(Optional<FeatureRef> feature) throws IOException {
    gen.writeStringField("feature", feature.map(FeatureRef::toString).orElse(null));
  }
}
