package org.landcheck.delivery.bundle;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.MappingChoices;

/** {@code mapping.json}: names in the data by names in the pack, for whoever repeats the run. */
final class MappingJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private MappingJson() {}

  private record File(
      int schemaVersion, Map<String, String> layers, Map<String, Map<String, String>> fields) {}

  /** Writes to a stream and leaves it open. */
  static void write(MappingChoices mapping, OutputStream out) throws IOException {
    File file = new File(1, new TreeMap<>(mapping.layers()), new TreeMap<>(mapping.fields()));
    String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(file);
    out.write(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  /**
   * @throws BadInputException if it is damaged
   */
  static MappingChoices read(InputStream in) throws IOException, BadInputException {
    try {
      Map<String, Object> file = MAPPER.readValue(in, new TypeReference<>() {});
      return new MappingChoices(
          MAPPER.convertValue(file.getOrDefault("layers", Map.of()), new TypeReference<>() {}),
          MAPPER.convertValue(file.getOrDefault("fields", Map.of()), new TypeReference<>() {}));
    } catch (com.fasterxml.jackson.core.JsonProcessingException
        | IllegalArgumentException
        | NullPointerException e) {
      throw new BadInputException(
          new LocalText(
              "汇交包中的 " + BagNames.MAPPING + " 已损坏，请索取完整的汇交包",
              BagNames.MAPPING + " in the bundle is damaged; ask for a sound one"),
          e);
    }
  }
}
