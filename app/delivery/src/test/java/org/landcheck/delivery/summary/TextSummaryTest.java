package org.landcheck.delivery.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Edit;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.core.data.Snapshot;
import org.landcheck.core.edit.Conservation;
import org.landcheck.core.edit.FixOutcome;
import org.landcheck.core.review.Decision;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.CheckFailure;
import org.landcheck.core.run.RunResult;
import org.landcheck.delivery.County;

class TextSummaryTest {
  @Test
  void checkIsSummedUpInChinese() {
    assertEquals(
        """
        不合格：必须修改 2、建议修改 1、提示 0
                2  必须修改  地籍子区之间无重叠 (djzq-overlap)
                1  建议修改  地籍子区必填项 (djzq-required)
        未检查：规则 0 条，图斑 1 个。
        已写出 out/report.html
        """,
        TextSummary.ofCheck(County.report(Lang.ZH), List.of(Path.of("out", "report.html"))));
  }

  @Test
  void checkIsSummedUpInEnglish() {
    assertEquals(
        """
        Does not conform: must be fixed 2, should be fixed 1, for information 0
                2  must be fixed  djzq overlap (djzq-overlap)
                1  should be fixed  djzq required (djzq-required)
        Not checked: whole rules: 0; single features: 1.
        """,
        TextSummary.ofCheck(County.report(Lang.EN), List.of()));
  }

  @Test
  void exceptionsAreCountedApart() {
    RunResult result = County.result();
    ReviewLog review =
        ReviewLog.EMPTY.with(
            new Decision(
                result.findings().get(0).key(),
                Decision.Verdict.EXCEPTION,
                "争议区",
                "王",
                Instant.EPOCH));
    String text = TextSummary.ofCheck(County.report(result, review, Lang.ZH), List.of());
    assertTrue(text.startsWith("不合格：必须修改 1、"), text);
    assertTrue(text.contains("其中 1 个问题有例外说明"), text);
  }

  @Test
  void faultsOfTheProgramAreShownButNotByTheThousand() {
    List<CheckFailure> failures = new ArrayList<>();
    for (int i = 0; i < 1_205; i++) {
      failures.add(new CheckFailure("djzq-overlap", Optional.empty(), "ISE\u001b[2J " + i));
    }
    RunResult result = County.result(County.zones(1, 2), List.of(), List.of(), failures);
    String text = TextSummary.ofCheck(County.report(result, ReviewLog.EMPTY, Lang.ZH), List.of());
    assertTrue(text.startsWith("检查未完成："), text);
    assertTrue(text.contains("另有 1,200 处程序出错"), text);
    assertEquals(7, text.lines().count());
    assertFalse(text.contains("\u001b"), "control characters reach the terminal");
  }

  @Test
  void fixSaysWhatWasMendedWhatWasNotAndWhy() {
    RunResult result = County.result();
    FixOutcome outcome =
        new FixOutcome(
            new Edit("", List.of()),
            Snapshot.of(result.dataset()),
            result,
            187,
            2,
            List.of(
                new FixOutcome.Refusal(
                    result.findings().get(0), "cut", new LocalText("会产生新问题", "makes a new one"))),
            new Conservation(0, 0, 0, 0, 0, 0),
            result);
    List<String> lines =
        TextSummary.ofFix(County.report(Lang.ZH), outcome, List.of()).lines().toList();
    assertEquals("发现 189 个可修复的问题，已修复 187 个，剩余 2 个", lines.get(0));
    assertEquals("  未修复 djzq-overlap 430181001006、430181001007：会产生新问题", lines.get(1));
    assertTrue(lines.get(2).startsWith("不合格："), lines.get(2));
  }
}
