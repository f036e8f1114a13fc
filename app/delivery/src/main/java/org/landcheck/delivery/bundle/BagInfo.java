package org.landcheck.delivery.bundle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The {@code bag-info.txt} of a bag: labels and values, in order. */
public record BagInfo(Map<String, String> values) {
  static final String ORGANIZATION = "Source-Organization";
  static final String IDENTIFIER = "External-Identifier";
  static final String AGENT = "Bag-Software-Agent";
  static final String DATE = "Bagging-Date";
  static final String OXUM = "Payload-Oxum";
  static final String COUNTY = "Landcheck-County";
  static final String LANGUAGE = "Landcheck-Language";
  static final String PACK = "Landcheck-Rule-Pack";

  public BagInfo {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Office that submits. */
  public Optional<String> submitter() {
    return get(ORGANIZATION);
  }

  public Optional<String> identifier() {
    return get(IDENTIFIER);
  }

  /** Six-digit code the data were checked for: a rerun must use the same. */
  public Optional<String> county() {
    return get(COUNTY);
  }

  /** Language of the messages in the bundle: a rerun must use the same. */
  public Optional<String> language() {
    return get(LANGUAGE);
  }

  Optional<String> get(String label) {
    return Optional.ofNullable(values.get(label));
  }

  /** The file's text. A value can never start a line of its own. */
  String text() {
    StringBuilder text = new StringBuilder();
    values.forEach(
        (label, value) ->
            text.append(label).append(": ").append(value.replaceAll("\\R", " ")).append('\n'));
    return text.toString();
  }

  /** Reads what anybody may have written: lines that begin with a space go on with a value. */
  static BagInfo parse(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    String label = "";
    for (String line : text.split("\r\n|\n|\r")) {
      int colon = line.indexOf(':');
      if (!label.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"))) {
        values.merge(label, line.strip(), (first, more) -> first + " " + more);
      } else if (colon > 0) {
        label = line.substring(0, colon).strip();
        values.putIfAbsent(label, line.substring(colon + 1).strip());
      }
    }
    return new BagInfo(values);
  }
}
