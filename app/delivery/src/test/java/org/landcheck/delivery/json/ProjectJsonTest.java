package org.landcheck.delivery.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Lang;
import org.landcheck.core.report.Report;
import org.landcheck.delivery.County;
import org.landcheck.delivery.Projects;

class ProjectJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static String text(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FindingsJson.write(report, 1, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyProjectIsALineWithWhatEachPlaceHasOfIt() throws IOException {
    String text = text(Projects.report(Projects.matrix(), Lang.EN));
    JsonNode matrix = MAPPER.readTree(text).path("consistency");
    assertEquals(6, matrix.path("count").asInt());
    assertEquals(2, matrix.path("agrees").asInt());
    assertEquals(3, matrix.path("differs").asInt());
    assertEquals(1, matrix.path("undecided").asInt());
    assertEquals("ledger", matrix.at("/places/2/kind").asText());
    assertFalse(matrix.at("/places/2/given").asBoolean());
    assertEquals(1, matrix.at("/places/1/lacking").asInt());
    assertEquals(3, matrix.at("/places/1/keyless").asInt());
    assertTrue(matrix.at("/areas/0/field").isNull());
    assertEquals("[1,1,0,null]", matrix.at("/projects/1/found").toString());
    assertEquals("[12000,null]", matrix.at("/projects/2/areas").toString());
    assertEquals("P4", matrix.at("/projects/2/near").asText());
    assertEquals("undecided", matrix.at("/projects/5/agreement").asText());
    assertEquals(
        "[{\"between\":[\"map\",\"database\"],\"field\":\"Project XMMC\"}]",
        matrix.at("/projects/4/differing").toString());
    assertEquals(6, text.lines().filter(line -> line.startsWith("      {\"key\": \"P")).count());
  }

  @Test
  void itIsOfTheFormatAndAbsentWhereThereAreNoProjects() throws IOException {
    JsonNode file = MAPPER.readTree(text(Projects.report(Projects.matrix(), Lang.ZH)));
    assertEquals(
        Set.of(),
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(new ByteArrayInputStream(FindingsJson.schema()))
            .validate(file));
    assertFalse(MAPPER.readTree(text(County.report(Lang.ZH))).has("consistency"));
  }
}
