package org.landcheck.delivery.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.landcheck.api.CheckWords;
import org.landcheck.api.Crs;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.Finding;
import org.landcheck.api.Layer;
import org.landcheck.api.MessageFormatter;
import org.landcheck.api.MessageTemplate;
import org.landcheck.api.Quantity;
import org.landcheck.core.report.Report;
import org.landcheck.delivery.Decimals;
import org.landcheck.delivery.Finite;

/**
 * Writes findings as JSON objects of one line, numbers rounded as their coordinate system asks.
 *
 * <p>There may be a million of them, so it writes bytes itself: through a general writer of JSON
 * they took more than twice as long.
 */
final class FindingWriter {
  /** A message with its texts spelled: there are few, and many findings say each. */
  private record Sentence(byte[][] texts, List<String> names) {
    static Sentence of(String template) {
      MessageTemplate parts = MessageTemplate.of(template);
      byte[][] texts = new byte[parts.texts().size()][];
      for (int i = 0; i < texts.length; i++) {
        JsonText text = new JsonText();
        text.letters(parts.texts().get(i));
        texts[i] = text.toByteArray();
      }
      return new Sentence(texts, parts.names());
    }
  }

  private static final byte[] KEY = JsonText.plain("{\"key\": \"");
  private static final byte[] RULE = JsonText.plain("\", \"rule\": ");
  private static final byte[] CHECK = JsonText.plain(", \"check\": ");
  private static final byte[] ELEMENT = JsonText.plain(", \"element\": ");
  private static final byte[] SEVERITY = JsonText.plain(", \"severity\": ");
  private static final byte[] FEATURES = JsonText.plain(", \"features\": [");
  private static final byte[] LABELS = JsonText.plain("], \"labels\": [");
  private static final byte[] LAYER = JsonText.plain("], \"layer\": ");
  private static final byte[] GEOMETRY = JsonText.plain(", \"geometry\": ");
  private static final byte[] AT = JsonText.plain(", \"at\": ");
  private static final byte[] MEASURE = JsonText.plain(", \"measure\": ");
  private static final byte[] VALUE = JsonText.plain("{\"value\": ");
  private static final byte[] UNIT = JsonText.plain(", \"unit\": ");
  private static final byte[] ARGS = JsonText.plain(", \"args\": {");
  private static final byte[] NAMED = JsonText.plain(": ");
  private static final byte[] MESSAGE = JsonText.plain("}, \"message\": ");
  private static final byte[] NEXT = JsonText.plain(", ");

  private final Report report;
  private final JsonText out;
  private final Set<String> geographic;
  private final boolean allGeographic;
  private final Map<String, CheckWords> words = new HashMap<>();
  private final Map<String, Sentence> sentences = new HashMap<>();
  private final MessageFormatter values;
  private final Map<String, byte[]> spelled = new HashMap<>();

  /** The last finding that was not of the kind of the one before it. */
  private Optional<Finding> like = Optional.empty();

  private byte[] kind = {};

  FindingWriter(Report report, JsonText out) {
    this.report = report;
    this.out = out;
    this.values = new MessageFormatter(report.lang());
    List<Layer> layers = report.result().dataset().layers();
    this.geographic =
        layers.stream()
            .filter(layer -> layer.crs().kind() == Crs.Kind.GEOGRAPHIC)
            .map(Layer::name)
            .collect(Collectors.toSet());
    this.allGeographic = !geographic.isEmpty() && geographic.size() == layers.size();
  }

  void write(Finding finding) {
    boolean inDegrees =
        finding.layer().isEmpty() ? allGeographic : geographic.contains(finding.layer());
    int places = inDegrees ? Decimals.DEGREES : Decimals.METRIC;
    out.raw(KEY);
    out.letters(finding.key().value());
    out.raw(kind(finding));
    features(finding);
    out.raw(LAYER);
    out.raw(spelled(finding.layer()));
    place(finding, places);
    measure(finding.measure(), places);
    args(finding.args(), places);
    out.raw(MESSAGE);
    message(finding);
    out.raw('}');
  }

  /** What all findings of a rule share; they come one after the other. */
  private byte[] kind(Finding finding) {
    if (like.filter(last -> isAlike(last, finding)).isEmpty()) {
      like = Optional.of(finding);
      JsonText text = new JsonText();
      text.raw(RULE);
      text.string(finding.rule());
      text.raw(CHECK);
      text.string(finding.check());
      text.raw(ELEMENT);
      text.string(finding.element().id());
      text.raw(SEVERITY);
      text.string(finding.severity().name());
      kind = text.toByteArray();
    }
    return kind;
  }

  private static boolean isAlike(Finding a, Finding b) {
    return a.rule().equals(b.rule())
        && a.check().equals(b.check())
        && a.element() == b.element()
        && a.severity() == b.severity();
  }

  /** A text of which there are only a few different ones. */
  private byte[] spelled(String text) {
    return spelled.computeIfAbsent(
        text,
        each -> {
          JsonText own = new JsonText();
          own.string(each);
          return own.toByteArray();
        });
  }

  private void features(Finding finding) {
    out.raw(FEATURES);
    List<FeatureRef> features = finding.features();
    for (int i = 0; i < features.size(); i++) {
      separate(i);
      out.raw('"');
      out.letters(features.get(i).layer());
      out.raw('/');
      out.number(features.get(i).fid());
      out.raw('"');
    }
    out.raw(LABELS);
    List<String> labels = finding.labels();
    for (int i = 0; i < labels.size(); i++) {
      separate(i);
      out.string(labels.get(i));
    }
  }

  private void place(Finding finding, int places) {
    GeoJson geoJson = new GeoJson(out, places);
    out.raw(GEOMETRY);
    finding
        .geometry()
        .filter(Finite::isFinite)
        .ifPresentOrElse(geoJson::write, () -> out.raw(JsonText.NULL));
    out.raw(AT);
    finding
        .at()
        .filter(Finite::isFinite)
        .ifPresentOrElse(at -> geoJson.place(at.getX(), at.getY()), () -> out.raw(JsonText.NULL));
  }

  private void measure(Optional<Quantity> measure, int places) {
    out.raw(MEASURE);
    if (measure.isPresent()) {
      out.raw(VALUE);
      out.number(measure.get().value(), places);
      out.raw(UNIT);
      out.raw(spelled(measure.get().unit().symbol()));
      out.raw('}');
    } else {
      out.raw(JsonText.NULL);
    }
  }

  private void args(Map<String, Object> args, int places) {
    out.raw(ARGS);
    int count = 0;
    for (Map.Entry<String, Object> arg : args.entrySet()) {
      separate(count++);
      out.raw(spelled(arg.getKey()));
      out.raw(NAMED);
      if (arg.getValue() instanceof Quantity quantity) {
        out.number(quantity.value(), places);
      } else if (arg.getValue() instanceof Double value) {
        out.number(value, places);
      } else if (arg.getValue() instanceof Long value) {
        out.number(value);
      } else {
        out.string(arg.getValue().toString());
      }
    }
  }

  private void message(Finding finding) {
    CheckWords own = words.computeIfAbsent(finding.check(), report::words);
    Sentence sentence = sentences.computeIfAbsent(own.template(finding), Sentence::of);
    out.raw('"');
    out.raw(sentence.texts[0]);
    for (int i = 0; i < sentence.names.size(); i++) {
      out.letters(values.value(sentence.names.get(i), finding));
      out.raw(sentence.texts[i + 1]);
    }
    out.raw('"');
  }

  private void separate(int before) {
    if (before > 0) {
      out.raw(NEXT);
    }
  }
}
