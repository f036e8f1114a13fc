package org.landcheck.api;

import java.util.Map;
import java.util.Objects;

/**
 * What a pack changes of the pack it builds on. Additions are none; what is taken away or asked for
 * differently is.
 *
 * @param pack id of the pack that makes the change
 * @param name id of the rule or code list, name of the layer, {@code LAYER.FIELD}, empty for
 *     scoring
 * @param member what of it is changed, as packs call it: {@code severity}, {@code params.minArea}
 * @param from the value before as text, empty if there was none
 * @param to the value now as text, empty if there is none
 * @param weakens whether less is asked for now, or may be
 */
public record Adjustment(
    String pack,
    Subject subject,
    String name,
    String member,
    String from,
    String to,
    boolean weakens) {
  private static final String PARAMS = "params.";
  private static final String CLASSES = "classes.";
  private static final String RULE_CLASSES = "ruleClasses.";

  /** Members and values as people call them; other words stand for themselves. */
  private static final Map<String, String> ZH =
      Map.ofEntries(
          Map.entry("enabled", "启用"),
          Map.entry("check", "检查项"),
          Map.entry("source", "依据"),
          Map.entry("group", "分组"),
          Map.entry("aliases", "别名"),
          Map.entry("severity", "处理要求"),
          Map.entry("ERROR", "必须修改"),
          Map.entry("WARNING", "建议修改"),
          Map.entry("INFO", "提示"),
          Map.entry("filter", "筛选条件"),
          Map.entry("layer", "图层"),
          Map.entry("against", "对照图层"),
          Map.entry("title", "名称"),
          Map.entry("certainty", "依据等级"),
          Map.entry("required", "必需"),
          Map.entry("true", "是"),
          Map.entry("false", "否"),
          Map.entry("geometry", "图形类型"),
          Map.entry("key", "主键"),
          Map.entry("type", "类型"),
          Map.entry("length", "长度"),
          Map.entry("decimals", "小数位数"),
          Map.entry("unit", "单位"),
          Map.entry("codeList", "代码表"),
          Map.entry("codes", "代码"),
          Map.entry("passMark", "及格分"),
          Map.entry("maxGrossErrorShare", "粗差率上限"),
          Map.entry("difficulty", "难度系数"),
          Map.entry("grossClasses", "粗差类别"));

  /** What kind of thing is changed. */
  public enum Subject {
    RULE("rule", "规则", "rule"),
    LAYER("layer", "图层", "layer"),
    FIELD("field", "字段", "field"),
    CODE_LIST("code-list", "代码表", "code list"),
    SCORING("scoring", "评分", "scoring");

    private final String code;
    private final LocalText title;

    Subject(String code, String zh, String en) {
      this.code = code;
      this.title = new LocalText(zh, en);
    }

    /** The word in files. */
    public String code() {
      return code;
    }

    public LocalText title() {
      return title;
    }
  }

  public Adjustment {
    Objects.requireNonNull(pack, "pack");
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
  }

  /** What is changed, for people: {@code 参数 minArea}. */
  public LocalText memberText() {
    if (member.startsWith(PARAMS)) {
      String key = member.substring(PARAMS.length());
      return new LocalText("参数 " + key, "parameter " + key);
    }
    if (member.startsWith(RULE_CLASSES)) {
      String rule = member.substring(RULE_CLASSES.length());
      return new LocalText("规则 " + rule + " 的缺陷类别", "class of rule " + rule);
    }
    if (member.startsWith(CLASSES)) {
      String of = member.substring(CLASSES.length());
      return new LocalText(of + " 类缺陷的扣分", "deduction of class " + of);
    }
    return new LocalText(zh(member), member);
  }

  /** The value before, for people. */
  public LocalText fromText() {
    return value(from);
  }

  /** The value now, for people. */
  public LocalText toText() {
    return value(to);
  }

  /** Values of parameters are the pack's own; those of other members are words of ours. */
  private LocalText value(String word) {
    return new LocalText(member.startsWith(PARAMS) ? word : zh(word), word);
  }

  /** What the change is, without whose: {@code parameter minArea from 0.001 to 1}. */
  public LocalText what() {
    if (member.equals("enabled")) {
      return to.equals("false")
          ? new LocalText("停用", "switched off")
          : new LocalText("启用", "switched on");
    }
    if (member.equals("codes changed")) {
      return new LocalText("改动代码“" + to + "”", "codes changed: \"" + to + "\"");
    }
    String en = memberText().en();
    String zh = memberText().zh() + (member.startsWith(PARAMS) ? " " : "");
    if (from.isEmpty()) {
      return new LocalText("增加" + zh + "“" + toText().zh() + "”", en + " added: \"" + to + "\"");
    }
    return to.isEmpty()
        ? new LocalText("取消" + zh + "“" + fromText().zh() + "”", en + " removed: \"" + from + "\"")
        : new LocalText(
            zh + "由“" + fromText().zh() + "”改为“" + toText().zh() + "”",
            en + " from \"" + from + "\" to \"" + to + "\"");
  }

  private static String zh(String word) {
    return ZH.getOrDefault(word, word);
  }

  /** The whole change in one line, for people. */
  public LocalText text() {
    LocalText what = what();
    String zh = name.isEmpty() ? "" : " " + name;
    return new LocalText(
        subject.title().zh() + zh + "：" + what.zh() + (weakens ? "（放宽）" : ""),
        subject.title().en() + zh + ": " + what.en() + (weakens ? " (weakens)" : ""));
  }
}
