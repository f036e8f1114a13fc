package org.landcheck.delivery.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.landcheck.api.BadInputException;
import org.landcheck.api.DatasetInfo.Source;
import org.landcheck.api.LocalText;
import org.landcheck.core.material.Role;

/** {@code beside.json}: a {@link BesideRecord} as others read it. */
final class BesideJson {
  /** A record is a few lines for every dataset; anything larger is none. */
  private static final int LARGEST = 1 << 22;

  private static final int SCHEMA_VERSION = 1;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private BesideJson() {}

  /** Writes to a stream and leaves it open. */
  static void write(BesideRecord record, OutputStream out) throws IOException {
    ObjectNode file = MAPPER.createObjectNode();
    file.put("schemaVersion", SCHEMA_VERSION);
    file.put("papersElsewhere", record.papersElsewhere());
    ArrayNode entries = file.putArray("beside");
    for (BesideEntry entry : record.entries()) {
      ObjectNode node = entries.addObject();
      node.put("role", word(entry.role()));
      node.put("name", entry.name());
      node.put("file", entry.file());
      node.put("enclosed", entry.enclosed());
      node.put("sha256", entry.sha256());
      node.put("bytes", entry.bytes());
      ArrayNode sources = node.putArray("sources");
      for (Source source : entry.sources()) {
        sources.addObject().put("name", source.name()).put("sha256", source.sha256());
      }
    }
    String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(file);
    out.write(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  private static String word(Role role) {
    return role == Role.NEIGHBOURS ? "neighbour" : role.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads what anybody may have written.
   *
   * @throws BadInputException if it is no such record
   */
  static BesideRecord read(InputStream in) throws IOException, BadInputException {
    byte[] bytes = in.readNBytes(LARGEST + 1);
    try {
      if (bytes.length > LARGEST) {
        throw new IllegalArgumentException("too large");
      }
      JsonNode file = MAPPER.readTree(bytes);
      if (file.path("schemaVersion").asInt() != SCHEMA_VERSION
          || !file.path("papersElsewhere").isBoolean()
          || !file.path("beside").isArray()) {
        throw new IllegalArgumentException("no record of this version");
      }
      List<BesideEntry> entries = new ArrayList<>();
      for (JsonNode node : file.get("beside")) {
        entries.add(entry(node));
      }
      return new BesideRecord(file.get("papersElsewhere").asBoolean(), entries);
    } catch (com.fasterxml.jackson.core.JsonProcessingException | IllegalArgumentException e) {
      throw new BadInputException(
          new LocalText(
              "汇交包中的 " + BagNames.RECORD + " 已损坏，请索取完整的汇交包",
              BagNames.RECORD + " in the bundle is damaged; ask for a sound one"),
          e);
    }
  }

  private static BesideEntry entry(JsonNode node) {
    Role role =
        HeldAgainst.ROLES.stream()
            .filter(each -> word(each).equals(node.path("role").asText()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("role"));
    List<Source> sources = new ArrayList<>();
    for (JsonNode source : node.path("sources")) {
      sources.add(new Source(text(source, "name"), digest(source)));
    }
    if (!node.path("enclosed").isBoolean() || !node.path("bytes").isIntegralNumber()) {
      throw new IllegalArgumentException("enclosed, bytes");
    }
    return new BesideEntry(
        role,
        text(node, "name"),
        text(node, "file"),
        node.get("enclosed").asBoolean(),
        digest(node),
        node.get("bytes").asLong(),
        sources);
  }

  private static String digest(JsonNode node) {
    String digest = text(node, "sha256");
    if (!digest.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("sha256");
    }
    return digest;
  }

  private static String text(JsonNode node, String name) {
    if (!node.path(name).isTextual()) {
      throw new IllegalArgumentException(name);
    }
    return node.get(name).asText();
  }
}
