package org.landcheck.delivery.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;
import org.landcheck.api.Unit;
import org.landcheck.core.pack.PackComparison;
import org.landcheck.core.pack.PackDifference;
import org.landcheck.delivery.Decimals;
import org.landcheck.delivery.DifferenceWords;
import org.landcheck.delivery.OutputFile;

/**
 * Writes in what two packs differ for programs. {@code subject}, {@code kind} and {@code effect}
 * are words that stay ({@code rule}, {@code changed}, {@code less}); {@code before} and {@code
 * after} are values as the packs have them, numbers where {@code unit} is not empty and texts in
 * the language asked for else; {@code says} is the sentence people read.
 */
public final class ComparisonJson {
  private static final int SCHEMA_VERSION = 1;

  private final Lang lang;
  private final JsonGenerator gen;

  private ComparisonJson(Lang lang, JsonGenerator gen) {
    this.lang = lang;
    this.gen = gen;
  }

  /**
   * @throws BadInputException if the target cannot be written
   */
  public static void write(PackComparison comparison, Lang lang, Path target)
      throws BadInputException {
    OutputFile.write(target, out -> write(comparison, lang, out));
  }

  private static void write(PackComparison comparison, Lang lang, OutputStream out)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    JsonGenerator gen =
        new JsonFactory()
            .createGenerator(writer)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .setPrettyPrinter(
                new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
    new ComparisonJson(lang, gen).document(comparison);
    gen.close();
    writer.write('\n');
    writer.flush();
  }

  private void document(PackComparison comparison) throws IOException {
    gen.writeStartObject();
    gen.writeNumberField("schemaVersion", SCHEMA_VERSION);
    pack("before", comparison.before());
    pack("after", comparison.after());
    gen.writeStringField("summary", DifferenceWords.count(comparison).in(lang));
    gen.writeArrayFieldStart("differences");
    for (PackDifference each : comparison.differences()) {
      difference(each);
    }
    gen.writeEndArray();
    gen.writeEndObject();
  }

  private void pack(String field, RulePack pack) throws IOException {
    gen.writeObjectFieldStart(field);
    gen.writeStringField("id", pack.id());
    gen.writeStringField("version", pack.version());
    gen.writeStringField("sha256", pack.sha256());
    text("title", pack.title());
    gen.writeEndObject();
  }

  private void difference(PackDifference each) throws IOException {
    gen.writeStartObject();
    gen.writeStringField("subject", word(each.subject()));
    gen.writeStringField("name", each.name());
    text("title", each.title());
    gen.writeStringField("kind", word(each.kind()));
    text("member", each.member());
    value("before", each.from(), each.unit());
    value("after", each.to(), each.unit());
    gen.writeStringField("unit", each.unit().symbol());
    gen.writeStringField("effect", word(each.effect()));
    gen.writeStringField("says", DifferenceWords.line(each, lang));
    gen.writeEndObject();
  }

  /** What has a unit is a number, if it can be read as one. */
  private void value(String field, LocalText value, Unit unit) throws IOException {
    Optional<Double> number = unit == Unit.NONE ? Optional.empty() : number(value.en());
    if (number.isPresent()) {
      gen.writeFieldName(field);
      gen.writeNumber(Decimals.typed(number.get()));
    } else {
      text(field, value);
    }
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.parseDouble(text)).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private void text(String field, LocalText text) throws IOException {
    gen.writeStringField(field, text.in(lang));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
