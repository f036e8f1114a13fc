package org.landcheck.checks;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.landcheck.api.Check;
import org.landcheck.api.CheckWords;
import org.landcheck.api.Fix;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.Severity;

/** Writes the reference of all checks and packs in one language, as Markdown. */
final class ReferencePage {
  private static final Map<Severity, LocalText> SEVERITIES =
      Map.of(
          Severity.ERROR, new LocalText("必须修改", "error"),
          Severity.WARNING, new LocalText("建议修改", "warning"),
          Severity.INFO, new LocalText("提示", "note"));

  private final Lang lang;
  private final StringBuilder out = new StringBuilder();

  private ReferencePage(Lang lang) {
    this.lang = lang;
  }

  static String of(Lang lang) {
    ReferencePage page = new ReferencePage(lang);
    page.line(page.text("# 检查项与检查方案", "# Checks and rule packs"));
    page.line(
        page.text(
            "本文件由程序生成，请勿手工修改；内容来自各检查项的说明和检查方案。",
            "This file is generated from the pages of the checks and from the packs; do not edit it."));
    page.line(page.text("## 检查项", "## Checks"));
    Checks.all().stream()
        .sorted((a, b) -> a.info().id().compareTo(b.info().id()))
        .forEach(page::check);
    for (String id : Packs.names()) {
      page.pack(PackText.read(id));
    }
    return page.out.toString();
  }

  private String text(String zh, String en) {
    return lang == Lang.ZH ? zh : en;
  }

  private void line(String line) {
    out.append(line).append("\n\n");
  }

  private void check(Check check) {
    CheckWords words = check.words(lang);
    line("### " + words.title() + " `" + check.info().id() + "`");
    line(words.summary());
    String severity = SEVERITIES.get(check.info().severity()).in(lang);
    out.append(text("- 质量元素：", "- Quality element: "))
        .append(check.info().element().title().in(lang))
        .append('\n')
        .append(text("- 默认级别：", "- Default severity: "))
        .append(severity)
        .append('\n');
    List<String> needs =
        check.info().needs().stream().sorted().map(need -> need.title().in(lang)).toList();
    if (!needs.isEmpty()) {
      out.append(text("- 前提：", "- Needs: "))
          .append(String.join(text("、", ", "), needs))
          .append('\n');
    }
    out.append('\n');
    params(check, words);
    fixes(check, words);
    line(text("**如何处理** ", "**What to do** ") + words.advice());
  }

  private void params(Check check, CheckWords words) {
    if (check.info().params().isEmpty()) {
      return;
    }
    out.append(
            text(
                "| 参数 | 含义 | 单位 | 默认值 | 范围 |\n",
                "| Parameter | Meaning | Unit | Default | Range |\n"))
        .append("|---|---|---|---|---|\n");
    for (Param<?> param : check.info().params()) {
      boolean number = param.defaultValue() instanceof Number;
      String range = number ? plain(param.min()) + " … " + plain(param.max()) : "";
      out.append("| `" + param.name() + "` | " + words.param(param.name()) + " | ")
          .append(param.unit().label().in(lang) + " | " + value(param) + " | " + range + " |\n");
    }
    out.append('\n');
  }

  private static String value(Param<?> param) {
    if (param.defaultValue() instanceof Number number) {
      return plain(number.doubleValue());
    }
    String text =
        param.defaultValue() instanceof List<?> list
            ? String.join(", ", Texts.list(list))
            : param.defaultValue().toString();
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  private static String plain(double number) {
    BigDecimal exact = BigDecimal.valueOf(number);
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  private void fixes(Check check, CheckWords words) {
    for (Fix fix : check.fixes()) {
      out.append(text("- 修复：", "- Fix: ")).append(words.fix(fix.id()) + " `" + fix.id() + "`\n");
    }
    out.append(check.fixes().isEmpty() ? "" : "\n");
  }

  private void pack(JsonNode pack) {
    String id = pack.get("id").asText() + " " + pack.get("version").asText();
    line(text("## 检查方案：", "## Rule pack: ") + in(pack.get("title")) + " `" + id + "`");
    line(in(pack.get("description")));
    out.append(
            text(
                "| 规则 | 要求 | 检查项 | 图层 | 级别 | 参数 | 依据 | 可信度 |\n",
                "| Rule | Asks for | Check | Layer | Severity | Parameters | Source | Certainty |\n"))
        .append("|---|---|---|---|---|---|---|---|\n");
    for (JsonNode rule : pack.get("rules")) {
      String against = rule.has("against") ? " / " + rule.get("against").asText() : "";
      Severity severity = Severity.valueOf(rule.get("severity").asText());
      out.append("| `" + rule.get("id").asText() + "` | " + in(rule.get("title")) + " | ")
          .append("`" + rule.get("check").asText() + "` | ")
          .append(rule.path("layer").asText("") + against + " | ")
          .append(SEVERITIES.get(severity).in(lang) + " | " + params(rule) + " | ")
          .append(in(rule.get("source")) + " | " + rule.get("certainty").asText() + " |\n");
    }
    out.append('\n');
    line(
        text(
            "可信度：A 见于方案、标准或由公布的参数计算；B 见于公开的二手资料；C 只见到标题或目录；U 未经证实的默认值。",
            "Certainty: A read in a plan or standard, or computed from published parameters; B read in"
                + " a secondary source; C known from a title or contents only; U a default that is not"
                + " confirmed."));
  }

  private static String params(JsonNode rule) {
    if (!rule.has("params")) {
      return "";
    }
    return "`" + rule.get("params").toString().replace("|", "\\|") + "`";
  }

  private String in(JsonNode words) {
    return words.isTextual() ? words.asText() : words.get(lang.code()).asText();
  }
}
