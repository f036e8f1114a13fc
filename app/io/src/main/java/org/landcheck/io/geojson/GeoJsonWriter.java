package org.landcheck.io.geojson;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetWriter;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.WholeFile;

/**
 * Writes a dataset of one layer as GeoJSON, or as GeoJSON lines where the target ends in {@code
 * .geojsonl}, {@code .geojsons}, {@code .ndjson} or {@code .jsonl}.
 *
 * <p>Coordinates are kept bit for bit, and rings in the direction they have: RFC 7946 wants shells
 * counterclockwise but has readers take any. A system other than WGS 84, which is all that RFC 7946
 * knows, is named by the member {@code crs} of the specification of 2008, as GDAL does; lines have
 * no place for it. What the format does not keep, {@link #losses} tells. The same dataset gives the
 * same bytes.
 */
public final class GeoJsonWriter implements DatasetWriter {
  /** Endings of files of lines. */
  public static final List<String> LINES = List.of("geojsonl", "geojsons", "ndjson", "jsonl");

  private static final int REPORT_EVERY = 1024;
  private static final int BLOCK = 1 << 16;
  private static final JsonFactory JSON =
      new JsonFactoryBuilder().rootValueSeparator((String) null).build();

  @Override
  public void write(Dataset dataset, Path target, WriteOptions options, Monitor monitor)
      throws BadInputException {
    if (dataset.layers().size() != 1) {
      throw new BadInputException(
          new LocalText(
              "GeoJSON 只能保存一个图层，数据有 " + dataset.layers().size() + " 个。请分别保存，或存为 GeoPackage",
              "GeoJSON holds one layer, the data have "
                  + dataset.layers().size()
                  + "; save them one by one, or as GeoPackage"));
    }
    Layer layer = dataset.layers().get(0);
    boolean lines = isLines(target);
    if (lines && isShaped(layer) && !isWgs84(layer.crs())) {
      throw new BadInputException(notForLines(layer));
    }
    try (WholeFile file = WholeFile.begin(target)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.draft()), BLOCK);
          JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
        write(layer, lines, json, new Progress(monitor, target, layer.size()));
      }
      file.commit();
    } catch (IOException e) {
      throw Faults.unwritable(target, e);
    }
  }

  private static LocalText notForLines(Layer layer) {
    boolean undeclared = layer.crs().kind() == Crs.Kind.UNDECLARED;
    String zh = undeclared ? " 没有坐标系" : " 的坐标系是 " + layer.crs().id();
    String en = undeclared ? " declares no system" : " is in " + layer.crs().id();
    return new LocalText(
        "GeoJSON lines 只能是 WGS 84 经纬度，图层 " + layer.name() + zh + "。请存为 .geojson",
        "GeoJSON lines are in WGS 84, " + layer.name() + en + "; save it as .geojson");
  }

  private static void write(Layer layer, boolean lines, JsonGenerator json, LongConsumer progress)
      throws IOException, BadInputException {
    FeatureEncoder features = new FeatureEncoder(layer, json);
    boolean named = isShaped(layer) && !isWgs84(layer.crs());
    if (!lines) {
      json.writeRaw("{\"type\":\"FeatureCollection\",\n\"name\":");
      json.writeString(layer.name());
      json.writeRaw(",\n");
      if (named) {
        crs(layer.crs(), json);
        json.writeRaw(",\n");
      }
      json.writeRaw("\"features\":[\n");
    }
    for (int row = 0; row < layer.size(); row++) {
      features.write(row);
      json.writeRaw(lines || row == layer.size() - 1 ? "\n" : ",\n");
      if ((row + 1) % REPORT_EVERY == 0) {
        progress.accept(REPORT_EVERY);
      }
    }
    progress.accept(layer.size() % REPORT_EVERY);
    if (!lines) {
      json.writeRaw("]");
      if (!named && features.isBeyondDegrees()) {
        // without a word these would pass for coordinates of another system
        json.writeRaw(",\n");
        crs(layer.crs(), json);
      }
      json.writeRaw("\n}\n");
    }
  }

  private static void crs(Crs crs, JsonGenerator json) throws IOException {
    json.writeRaw("\"crs\":");
    if (crs.kind() == Crs.Kind.UNDECLARED) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("type", "name");
    json.writeObjectFieldStart("properties");
    json.writeStringField("name", name(crs));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String name(Crs crs) {
    if (isWgs84(crs)) {
      return "urn:ogc:def:crs:OGC:1.3:CRS84";
    }
    if (crs.epsg().isPresent()) {
      return "urn:ogc:def:crs:EPSG::" + crs.epsg().getAsInt();
    }
    return crs.wkt().isEmpty() ? crs.name() : crs.wkt();
  }

  static boolean isWgs84(Crs crs) {
    return crs.kind() == Crs.Kind.GEOGRAPHIC && crs.datum().equals("WGS 84");
  }

  private static boolean isShaped(Layer layer) {
    return layer.schema().geometryType() != GeometryType.NONE;
  }

  private static boolean isLines(Path target) {
    String name = target.getFileName().toString();
    return LINES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** What GeoJSON would not keep of a dataset, a line each. */
  public static List<LocalText> losses(Dataset dataset) {
    return dataset.layers().stream().flatMap(layer -> Losses.of(layer).stream()).toList();
  }

  /** What GeoJSON lines would not keep; of systems other than WGS 84 they take nothing at all. */
  public static List<LocalText> lossesOfLines(Dataset dataset) {
    return dataset.layers().stream().flatMap(layer -> Losses.ofValues(layer).stream()).toList();
  }
}
