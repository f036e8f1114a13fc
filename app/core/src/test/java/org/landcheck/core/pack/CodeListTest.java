package org.landcheck.core.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Certainty;
import org.landcheck.api.CodeList;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;
import org.landcheck.core.checks.CodeEndsIn;

class CodeListTest {
  private static final String PACK =
      """
      {"id": "zones", "version": "1", "title": "Zones",
       "codeLists": [
         {"id": "land-use", "title": {"zh": "地类", "en": "Land use"}, "source": "GB/T 21010-2017",
          "certainty": "B",
          "codes": [
            {"code": "01", "title": "耕地"},
            {"code": "0101", "title": "水田", "parent": "01",
             "from": "2017-11-01", "until": "2023-11-30"}]}],
       "layers": [
         {"name": "DL", "fields": [
            {"name": "DLBM", "type": "text", "codeList": "land-use"},
            {"name": "BZ", "type": "text"}]}],
       "rules": []}
      """;

  private static RulePack read(String json) throws BadInputException {
    return new PackReader(List.of(new CodeEndsIn()))
        .read("zones.json", json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFieldNamesTheVocabularyOfItsValues() throws BadInputException {
    RulePack pack = read(PACK);
    assertEquals(Optional.of("land-use"), pack.layers().get(0).fields().get(0).codeList());
    assertEquals(Optional.empty(), pack.layers().get(0).fields().get(1).codeList());
    CodeList list = pack.codeList("land-use").orElseThrow();
    assertEquals(new LocalText("地类", "Land use"), list.title());
    assertEquals(LocalText.same("GB/T 21010-2017"), list.source());
    assertEquals(Certainty.B, list.certainty());
    CodeList.Code code = list.byCode().get("0101");
    assertEquals(Optional.of("01"), code.parent());
    assertTrue(code.isInForce(LocalDate.of(2023, 11, 30)));
    assertFalse(code.isInForce(LocalDate.of(2023, 12, 1)));
    assertTrue(list.byCode().get("01").isInForce(LocalDate.of(1900, 1, 1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // what is written, what instead, the path of the fault, what is said of it
        "\"codeList\": \"land-use\"|\"codeList\": \"land\"|layers[0].fields[0].codeList|land-use",
        "\"code\": \"0101\"|\"code\": \"01\"|codeLists[0].codes[1]|second time",
        "\"code\": \"0101\"|\"code\": \" \"|codeLists[0].codes[1].code|blank",
        "2017-11-01|2017-11-31|codeLists[0].codes[1].from|2024-01-31",
        "2023-11-30|2017-10-31|codeLists[0].codes[1].until|before",
        "\"parent\": \"01\"|\"parent\": \"02\"|codeLists[0].codes[1].parent|no code \"02\"",
        "\"parent\": \"01\"|\"parent\": \"0101\"|codeLists[0].codes[1].parent|circle",
        "\"title\": \"水田\"|\"name\": \"水田\"|codeLists[0].codes[1].name|unknown key",
        "\"id\": \"land-use\"|\"id\": \"Land use\"|codeLists[0].id|lower-case"
      })
  void aFaultInAVocabularyIsNamedWhereItStands(String old, String fresh, String path, String said) {
    assertTrue(PACK.contains(old), old);
    LocalText text =
        assertThrows(BadInputException.class, () -> read(PACK.replace(old, fresh))).text();
    assertTrue(text.en().contains("(" + path + "): "), text.en());
    assertTrue(text.en().contains(said), text.en());
    assertTrue(text.zh().contains("（" + path + "）："), text.zh());
  }

  @Test
  void twoVocabulariesOfOneNameAreRefused() {
    String json =
        PACK.replace("\"codeLists\": [", "\"codeLists\": [{\"id\": \"land-use\", \"codes\": []}, ");
    LocalText text = assertThrows(BadInputException.class, () -> read(json)).text();
    assertTrue(text.en().contains("\"land-use\" stands here a second time"), text.en());
  }
}
