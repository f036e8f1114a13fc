package org.landcheck.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Companion;
import org.landcheck.api.FeatureRef;
import org.landcheck.api.LocalText;
import org.landcheck.delivery.OutputFile;
import org.landcheck.sample.CompanionFaultKind;
import org.landcheck.sample.PlantedFault;
import org.landcheck.sample.Variant;
import org.landcheck.sample.permit.PermitFault;
import org.landcheck.sample.permit.PermitSet;
import org.locationtech.jts.geom.Coordinate;

/** The record of the faults that were planted in the sample, as a JSON file. */
final class FaultsFile {
  private final List<Entry> entries = new ArrayList<>();

  /**
   * One fault.
   *
   * @param file of the data it was planted in
   * @param kind of the fault, if it has a name
   * @param features features and numbers, and paths of papers, that findings may speak of
   * @param rules that must find it; no other rule may
   * @param at easting and northing, metres
   */
  private record Entry(
      Optional<String> kind,
      LocalText title,
      String file,
      List<String> features,
      Set<String> rules,
      Optional<Coordinate> at) {}

  /** Faults of the county itself. */
  void addAll(List<PlantedFault> faults, String file) {
    faults.forEach(fault -> add(fault, file));
  }

  /** Faults that show when the county is held against other data. */
  void addVersions(List<PlantedFault> faults, String previous, String loaded) {
    for (PlantedFault fault : faults) {
      boolean old = ((CompanionFaultKind) fault.kind()).companion() == Companion.PREVIOUS;
      add(fault, old ? previous : loaded);
    }
  }

  private void add(PlantedFault fault, String file) {
    entries.add(
        new Entry(
            Optional.of(fault.kind().name()),
            fault.kind().title(),
            file,
            fault.features().stream().map(FeatureRef::toString).toList(),
            fault.rules(),
            Optional.of(new Coordinate(fault.x(), fault.y()))));
  }

  /** Faults among permits. */
  void add(PermitSet set, String file) {
    for (PermitFault fault : set.faults()) {
      List<String> marks = fault.marks().stream().sorted().toList();
      entries.add(
          new Entry(Optional.empty(), fault.title(), file, marks, fault.rules(), Optional.empty()));
    }
  }

  /** The fault of data that have no other. */
  void add(Variant variant, String file) {
    entries.add(
        new Entry(
            Optional.of(variant.name()),
            variant.title(),
            file,
            List.of(),
            variant.rules(),
            Optional.empty()));
  }

  void write(Path file) throws BadInputException {
    OutputFile.write(
        file,
        out -> {
          try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            for (Entry entry : entries) {
              write(entry, json);
            }
            json.writeEndArray();
          }
        });
  }

  private static void write(Entry entry, JsonGenerator json) throws IOException {
    json.writeStartObject();
    if (entry.kind().isPresent()) {
      json.writeStringField("kind", entry.kind().get());
    }
    json.writeStringField("zh", entry.title().zh());
    json.writeStringField("en", entry.title().en());
    json.writeStringField("file", entry.file());
    write("features", entry.features(), json);
    write("rules", List.copyOf(new TreeSet<>(entry.rules())), json);
    if (entry.at().isPresent()) {
      json.writeArrayFieldStart("at");
      json.writeNumber(metres(entry.at().get().x));
      json.writeNumber(metres(entry.at().get().y));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void write(String name, List<String> texts, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  /** To a tenth of a millimetre, as the sample has its coordinates. */
  private static BigDecimal metres(double ordinate) {
    return BigDecimal.valueOf(Math.round(ordinate * 1e4), 4);
  }
}
