package org.landcheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.sample.SampleCounty;

/** A county's pack that builds on a shipped one, from checking to verifying. */
class CountyPackTest {
  @TempDir private Path folder;
  private Path data;

  @BeforeEach
  void makeACounty() throws BadInputException {
    data = folder.resolve(SampleFiles.COUNTY);
    Dataset county = SampleCounty.generate(2026, 16, 16).data();
    Toolbox.standard().gpkg().write(county, data, WriteOptions.DEFAULT, Monitor.SILENT);
  }

  private Path pack(String rest) throws IOException {
    return Files.writeString(
        folder.resolve("county.json"),
        "{\"id\": \"county\", \"version\": \"1\", \"extends\": \"cadastral-zone\"" + rest + "}");
  }

  @Test
  void whatItWeakensIsSaidInTheSummaryAndInTheReports() throws IOException {
    Path pack = pack(", \"rules\": [{\"id\": \"djq-overlap\", \"enabled\": false}]");
    Path out = folder.resolve("out");
    Run run = Run.of("check", data, "--pack", pack, "--out", out);
    assertTrue(run.out().contains("本方案调整了上级方案 1 处，其中放宽 1 处。"), run.toString());
    assertTrue(run.out().contains("规则 djq-overlap：停用（放宽）"), run.out());
    assertTrue(run.out().contains("检查方案停用的规则：djq-overlap"), run.out());
    JsonNode json = new ObjectMapper().readTree(out.resolve("findings.json").toFile());
    assertEquals("djq-overlap", json.at("/pack/adjustments/0/rule").asText());
    assertTrue(json.path("leftOut").toString().contains("djq-overlap"));
    String english = Run.of("check", data, "--pack", pack, "--lang", "en").out();
    assertTrue(english.contains("rule djq-overlap: switched off (weakens)"), english);
  }

  @Test
  void aPackThatOnlyTightensFindsMoreAndWeakensNothing() throws IOException {
    Path pack =
        pack(
            ", \"rules\": [{\"id\": \"djq-sliver\", \"params\": {\"minArea\": 1e9, \"minWidth\": 1e4}}]");
    Run own = Run.of("check", data, "--pack", pack);
    assertTrue(own.out().contains("其中放宽 0 处"), own.out());
    assertTrue(own.out().contains("(djq-sliver)"), own.out());
    Run shipped = Run.of("check", data, "--pack", "cadastral-zone");
    assertFalse(shipped.out().contains("(djq-sliver)"), shipped.out());
    assertFalse(shipped.out().contains("调整"), shipped.out());
  }

  @Test
  void aBundleMadeWithItVerifiesWithoutAnyOtherFile() throws IOException {
    Path base = folder.resolve("base.json");
    Files.writeString(
        base, "{\"id\": \"city\", \"version\": \"1\", \"extends\": \"cadastral-zone\"}");
    Path pack = folder.resolve("county.json");
    Files.writeString(
        pack,
        "{\"id\": \"county\", \"version\": \"1\", \"extends\": \"base.json\", \"rules\":"
            + " [{\"id\": \"djzq-overlap\", \"severity\": \"WARNING\"}]}");
    Path bundle = folder.resolve("b.zip");
    Run packed = Run.of("pack", data, "--pack", pack, "--submitter", "s", "--out", bundle);
    assertTrue(packed.out().contains("已生成汇交包"), packed.toString());
    Files.delete(base);
    Files.delete(pack);
    Run verified = Run.of("verify", bundle);
    assertEquals(0, verified.code(), verified.toString());
    assertTrue(verified.out().contains("结果与汇交包中的完全一致"), verified.out());
    assertTrue(verified.out().contains("规则 djzq-overlap：处理要求由“必须修改”改为“建议修改”（放宽）"), verified.out());
  }

  @Test
  void marksOfTheTableAreSaidInTheSummary() throws IOException {
    Path pack = pack(", \"scoring\": {\"ruleClasses\": {\"djzq-overlap\": \"A\"}}");
    Run run = Run.of("check", data, "--pack", pack);
    assertTrue(run.out().contains("质量评分：0 分，不合格"), run.out());
    assertTrue(run.out().contains("（DJZQ）：有 A 类缺陷、得分 0 低于 60、粗差率 "), run.out());
    assertTrue(run.out().contains("（等级 U）"), run.out());
  }

  @Test
  void aParentThatIsNotThereIsOneLine() throws IOException {
    Path pack =
        Files.writeString(folder.resolve("p.json"), "{\"id\": \"p\", \"extends\": \"q.json\"}");
    Run run = Run.of("check", data, "--pack", pack);
    assertEquals(2, run.code());
    assertEquals(1, run.complaints(), run.err());
    assertTrue(run.err().contains("无法读取上级方案文件“q.json”"), run.err());
  }
}
