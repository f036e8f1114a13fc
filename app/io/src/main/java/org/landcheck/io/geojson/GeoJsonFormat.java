package org.landcheck.io.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Crs;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.DatasetFormat;
import org.landcheck.core.format.ReadOptions;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;
import org.landcheck.io.source.SourceHashes;
import org.landcheck.io.text.TextFile;

/**
 * Reads GeoJSON and texts of many GeoJSON objects one after another, be it lines or the records of
 * RFC 8142, as one layer.
 *
 * <p>The format declares no types of fields; the values tell. A feature whose geometry makes no
 * shape is listed with its line; a text that is no JSON is refused with line and column.
 */
public final class GeoJsonFormat implements DatasetFormat {
  private static final int HEAD = 1 << 16;
  private static final int DEEPEST = 256;
  private static final Set<String> ENDINGS =
      Set.of("geojson", "geojsonl", "geojsons", "geojsonseq", "ndgeojson");

  /** What offices have is not always strict; what is read beside the standard loses nothing. */
  static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_RS_CONTROL_CHAR)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  @Override
  public String id() {
    return "geojson";
  }

  @Override
  public LocalText title() {
    return LocalText.same("GeoJSON");
  }

  @Override
  public boolean recognises(Path path) {
    if (!Files.isRegularFile(path)) {
      return false;
    }
    if (ENDINGS.contains(ending(path))) {
      // By its ending alone, so that a damaged one is refused in words that help.
      return true;
    }
    try (InputStream in = Files.newInputStream(path)) {
      return Glance.isGeoJson(in.readNBytes(HEAD));
    } catch (IOException e) {
      return false;
    }
  }

  private static String ending(Path path) {
    String name = path.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  @Override
  public Dataset read(Path path, ReadOptions options, Monitor monitor) throws BadInputException {
    try (SourceHashes hashes = SourceHashes.begin(List.of(path))) {
      List<LocalText> lineage = new ArrayList<>();
      TextFile text = TextFile.detectUnlined(path, options.charset(), lineage);
      Layer layer = layer(text, new Progress(monitor, path, 0), lineage);
      return new ArrayDataset(new DatasetInfo(hashes.confirm(), lineage), List.of(layer));
    } catch (IOException | UncheckedIOException e) {
      throw Faults.unreadable(path, e);
    }
  }

  private static Layer layer(TextFile text, Progress progress, List<LocalText> lineage)
      throws IOException, BadInputException {
    Path path = text.file();
    Rows rows = new Rows(progress, Files.size(path));
    try (InputStream in = text.utf8();
        JsonParser json = JSON.createParser(in)) {
      return layer(path, json, rows, lineage);
    } catch (CharConversionException e) {
      throw at(path, new LocalText("不是文本文件。请确认文件类型", "is no text; check what it is"));
    } catch (BadInputException e) {
      throw at(path, e.text());
    }
  }

  private static Layer layer(Path path, JsonParser json, Rows rows, List<LocalText> lineage)
      throws IOException, BadInputException {
    try {
      DocumentReader reader = new DocumentReader(json, rows);
      reader.read();
      reader.notes(lineage);
      Crs crs = reader.crs().crs(rows.isTable(), reader.isBeyondDegrees(), lineage);
      String file = path.getFileName().toString();
      int dot = file.lastIndexOf('.');
      String stem = dot > 0 ? file.substring(0, dot) : file;
      return rows.layer(reader.name().filter(name -> !name.isBlank()).orElse(stem), crs, lineage);
    } catch (JsonEOFException e) {
      LocalText end = new LocalText("内容到这里中断。请重新复制或导出该文件", "cut off here; copy or export it again");
      throw new BadInputException(Place.of(json.currentLocation()).says(end), e);
    } catch (JsonProcessingException e) {
      throw new BadInputException(Place.of(json.currentLocation()).says(damaged(e)), e);
    }
  }

  private static LocalText damaged(JsonProcessingException fault) {
    String message = fault.getOriginalMessage().replaceAll("\\s+", " ");
    String shown = message.length() > 200 ? message.substring(0, 200) : message;
    return new LocalText(
        "这里不是有效的 JSON（" + shown + "）。请用导出它的软件重新导出",
        "no valid JSON (" + shown + "); export it again");
  }

  private static BadInputException at(Path path, LocalText what) {
    return new BadInputException(new LocalText(path + " " + what.zh(), path + " " + what.en()));
  }
}
