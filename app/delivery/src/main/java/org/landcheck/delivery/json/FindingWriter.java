package org.landcheck.delivery.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
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
import org.landcheck.api.Quantity;
import org.landcheck.core.report.Report;
import org.landcheck.delivery.Decimals;
import org.landcheck.delivery.Finite;

/** Writes one finding as a JSON object, numbers rounded as its coordinate system asks. */
final class FindingWriter {
  private final Report report;
  private final JsonGenerator gen;
  private final GeoJson geoJson;
  private final Set<String> geographic;
  private final boolean allGeographic;
  private final Map<String, CheckWords> words = new HashMap<>();

  FindingWriter(Report report, JsonGenerator gen) {
    this.report = report;
    this.gen = gen;
    this.geoJson = new GeoJson(gen);
    List<Layer> layers = report.result().dataset().layers();
    this.geographic =
        layers.stream()
            .filter(layer -> layer.crs().kind() == Crs.Kind.GEOGRAPHIC)
            .map(Layer::name)
            .collect(Collectors.toSet());
    this.allGeographic = !geographic.isEmpty() && geographic.size() == layers.size();
  }

  void write(Finding finding) throws IOException {
    boolean inDegrees =
        finding.layer().isEmpty() ? allGeographic : geographic.contains(finding.layer());
    int places = inDegrees ? Decimals.DEGREES : Decimals.METRIC;
    gen.writeStartObject();
    gen.writeStringField("key", finding.key().value());
    gen.writeStringField("rule", finding.rule());
    gen.writeStringField("check", finding.check());
    gen.writeStringField("element", finding.element().id());
    gen.writeStringField("severity", finding.severity().name());
    gen.writeArrayFieldStart("features");
    for (FeatureRef feature : finding.features()) {
      gen.writeString(feature.toString());
    }
    gen.writeEndArray();
    gen.writeArrayFieldStart("labels");
    for (String label : finding.labels()) {
      gen.writeString(label);
    }
    gen.writeEndArray();
    gen.writeStringField("layer", finding.layer());
    place(finding, places);
    measure(finding.measure(), places);
    args(finding.args(), places);
    gen.writeStringField("message", message(finding));
    gen.writeEndObject();
  }

  private String message(Finding finding) {
    return words.computeIfAbsent(finding.check(), report::words).message(finding);
  }

  private void place(Finding finding, int places) throws IOException {
    gen.writeFieldName("geometry");
    if (finding.geometry().filter(Finite::isFinite).isPresent()) {
      geoJson.write(finding.geometry().get(), places);
    } else {
      gen.writeNull();
    }
    gen.writeFieldName("at");
    if (finding.at().filter(Finite::isFinite).isPresent()) {
      geoJson.place(finding.at().get().getX(), finding.at().get().getY(), places);
    } else {
      gen.writeNull();
    }
  }

  private void measure(Optional<Quantity> measure, int places) throws IOException {
    gen.writeFieldName("measure");
    if (measure.isPresent()) {
      gen.writeStartObject();
      gen.writeFieldName("value");
      number(measure.get().value(), places);
      gen.writeStringField("unit", measure.get().unit().symbol());
      gen.writeEndObject();
    } else {
      gen.writeNull();
    }
  }

  private void args(Map<String, Object> args, int places) throws IOException {
    gen.writeObjectFieldStart("args");
    for (Map.Entry<String, Object> arg : args.entrySet()) {
      gen.writeFieldName(arg.getKey());
      if (arg.getValue() instanceof Quantity quantity) {
        number(quantity.value(), places);
      } else if (arg.getValue() instanceof Double value) {
        number(value, places);
      } else if (arg.getValue() instanceof Long value) {
        gen.writeNumber(value);
      } else {
        gen.writeString(arg.getValue().toString());
      }
    }
    gen.writeEndObject();
  }

  private void number(double value, int places) throws IOException {
    if (Double.isFinite(value)) {
      gen.writeNumber(Decimals.fixed(value, places));
    } else {
      gen.writeNull();
    }
  }
}
