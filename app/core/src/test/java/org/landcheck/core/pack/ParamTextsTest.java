package org.landcheck.core.pack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.core.Fixtures;
import org.landcheck.core.checks.NamesThings;

/** What the texts of parameters stand for must be there. */
class ParamTextsTest {
  private static final String PACK =
      """
      {"id": "permits", "version": "1", "title": "许可",
       "codeLists": [{"id": "use", "codes": [{"code": "01", "title": "耕地"}]}],
       "layers": [
         {"name": "PERMIT", "fields": [{"name": "NO", "type": "text"}, {"name": "MJ", "type": "real"}]},
         {"name": "LEDGER", "fields": [{"name": "XH", "type": "text"}]},
         {"name": "OPEN", "fields": []}],
       "rules": [
         {"id": "r", "check": "test.names-things", "title": "r", "layer": "PERMIT", "against": "LEDGER",
          "params": {
            "%s": ["", "%s"]}}]}
      """;

  private static void read(String json) throws BadInputException {
    new PackReader(
            List.of(new NamesThings()),
            new ShippedPacks(List.of(), id -> Optional.empty()),
            Fixtures.EQUALS)
        .open("permits.json", json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "value|[anything",
        "field|NO",
        "field_of_against|XH",
        "field_pairs|NO=XH, MJ = XH；NO=XH",
        "field_part|NO[0:9]=XH",
        "field_part|NO=XH",
        "layer_field|LEDGER.XH",
        "layer_field|OPEN.ANYTHING",
        "layer|OPEN",
        "code_list|use",
        "condition|NO = '1'",
        "pattern|[0-9]+",
        "pattern_with_words|{county}[0-9]{3}",
        "named_pattern|old=[0-9]+"
      })
  void whatIsThereMayBeNamed(String param, String text) {
    assertDoesNotThrow(() -> read(PACK.formatted(param, text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "field|XH|layer PERMIT has no field \"XH\"; it has NO, MJ|图层 PERMIT 没有字段“XH”，可用的有：NO, MJ",
        "field_of_against|NO|layer LEDGER has no field \"NO\"; it has XH|图层 LEDGER 没有字段“NO”，可用的有：XH",
        "field_pairs|NO=XH, MJ|layer LEDGER has no field \"MJ\"; it has XH|图层 LEDGER 没有字段“MJ”，可用的有：XH",
        "field_pairs|NO=XH=MJ|expected OWN=OTHER, not \"NO=XH=MJ\"|应写成 本层字段=另一层字段 的样子：NO=XH=MJ",
        "field_pairs|NO=|expected OWN=OTHER, not \"NO=\"|应写成 本层字段=另一层字段 的样子：NO=",
        "field_part|NO[0-9]=XH|layer PERMIT has no field \"NO[0-9]\"; it has NO, MJ|图层 PERMIT 没有字段“NO[0-9]”，可用的有：NO, MJ",
        "field_part|NO|expected OWN=OTHER, not \"NO\"|应写成 本层字段=另一层字段 的样子：NO",
        "layer_field|NO|expected LAYER.FIELD, not NO|应写成 图层.字段 的样子：NO",
        "layer_field|LEDGER.NO|layer LEDGER has no field \"NO\"; it has XH|图层 LEDGER 没有字段“NO”，可用的有：XH",
        "layer_field|MAP.NO|unknown \"MAP.NO\"; known are PERMIT, LEDGER, OPEN|不认识“MAP.NO”，可用的有：PERMIT, LEDGER, OPEN",
        "layer|MAP|unknown \"MAP\"; known are PERMIT, LEDGER, OPEN|不认识“MAP”，可用的有：PERMIT, LEDGER, OPEN",
        "code_list|uses|unknown \"uses\"; known are use|不认识“uses”，可用的有：use",
        "pattern|[0-9|not a regular expression, at character 4: [0-9|正则表达式有误（第 4 个字符处）：[0-9",
        "pattern_with_words|{number}(|not a regular expression, at character 3: x(|正则表达式有误（第 3 个字符处）：x(",
        "named_pattern|[0-9]+|expected name=expression, not [0-9]+|应写成 名称=正则表达式 的样子：[0-9]+"
      })
  void whatIsNotThereIsNamedByLineAndColumn(String param, String text, String en, String zh) {
    LocalText fault =
        assertThrows(BadInputException.class, () -> read(PACK.formatted(param, text))).text();
    int column = 1 + ("      \"" + param + "\": [\"\", ").length();
    String where = "line 10, column %d (rules[0].params.%s[1]): ".formatted(column, param);
    assertEquals("rule pack permits.json, " + where + en, fault.en());
    assertTrue(fault.zh().endsWith("：" + zh), fault.zh());
  }

  @Test
  void aConditionOnAFieldThatIsNotThereIsAFault() {
    LocalText fault =
        assertThrows(BadInputException.class, () -> read(PACK.formatted("condition", "XH = '1'")))
            .text();
    assertTrue(fault.en().startsWith("rule pack permits.json, line 10, column "), fault.en());
  }
}
