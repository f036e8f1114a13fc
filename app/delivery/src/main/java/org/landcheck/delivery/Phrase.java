package org.landcheck.delivery;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;

/** The fixed words of reports; {@code {0}}, {@code {1}} … stand for values. */
public enum Phrase {
  REPORT_KIND("数据质量检查报告", "Data quality report"),
  COUNTY("行政区代码 {0}", "County {0}"),
  MADE_BY("检查软件 {0} {1}", "Checked with {0} {1}"),
  PLACE_METRES("东 {0}，北 {1}", "E {0}, N {1}"),
  PLACE_DEGREES("经度 {0}，纬度 {1}", "longitude {0}, latitude {1}"),
  LIST_COMMA("、", ", "),
  COLON("：", ": "),

  WHY_CONFORMS("全部规则已检查，没有必须修改的问题。", "All rules were applied; nothing must be fixed."),
  WHY_CONFORMS_WHERE_CHECKED(
      "已检查的部分没有必须修改的问题，但有内容未检查，见“未检查”。",
      "Nothing must be fixed where it was checked, but not everything was: see “Not checked”."),
  WHY_FAILS("有 {0} 个必须修改的问题。", "Findings that must be fixed: {0}."),
  WHY_UNFINISHED(
      "检查被中止或程序出错，不能给出结论，请重新检查。",
      "The check was stopped or the program failed; check again before drawing conclusions."),
  WITH_EXCEPTIONS("其中 {0} 个问题有例外说明，不计入结论。", "Findings with an exception, which do not count: {0}."),
  NOT_CHECKED_COUNT(
      "未检查：规则 {0} 条，图斑 {1} 个。", "Not checked: whole rules: {0}; single features: {1}."),
  EXCEPTIONS_SHORT("例外", "Exceptions"),

  DATA("数据与检查方案", "Data and rules"),
  FILE("文件", "File"),
  DIGEST("SHA-256 校验值", "SHA-256"),
  LAYER("图层", "Layer"),
  FEATURES("要素数", "Features"),
  CRS("坐标系", "Coordinate system"),
  CRS_UNDECLARED("未声明", "undeclared"),
  NO_SHAPES("—（没有图形的表）", "– (a table without shapes)"),
  PACK("检查方案", "Rule pack"),
  VERSION("版本", "Version"),
  ADJUSTMENTS("对上级方案的调整", "Changes of the pack it builds on"),
  ADJUSTMENTS_SHORT("方案调整", "Changes of the pack"),
  ADJUSTED("调整", "Change"),
  SUBJECT("对象", "Subject"),
  BY_PACK("调整者", "Changed by"),
  EFFECT("作用", "Effect"),
  WEAKENS("放宽", "weakens"),
  TIGHTENS("不放宽", "does not weaken"),
  ADJUSTED_COUNT(
      "本方案调整了上级方案 {0} 处，其中放宽 {1} 处。",
      "Changes of the pack it builds on: {0}; those that weaken: {1}."),
  DIFFERENCES("方案比较", "Comparison"),
  DIFFERENCE("不同之处", "Difference"),
  NAME("编号", "Id"),
  TITLE("名称", "Title"),
  BEFORE("第一个方案", "First pack"),
  AFTER("第二个方案", "Second pack"),
  LINEAGE("读取说明", "How it was read"),
  LINEAGE_MORE("……共 {0} 条", "… {0} in all"),
  IN_MEMORY("（内存数据，无文件）", "(held in memory, no file)"),

  BY_RULE("各规则检查结果", "Results by rule"),
  RULE("规则", "Rule"),
  CHECK("检查项", "Check"),
  GROUP("分组", "Group"),
  ELEMENT("质量元素", "Quality element"),
  SEVERITY("处理要求", "Severity"),
  INSPECTED("已检查", "Inspected"),
  COUNT("问题数", "Findings"),
  NONCONFORMING("不合格数", "Nonconforming"),
  RATE("不合格率", "Rate"),
  CLEAN("以下 {0} 条规则已检查，没有问题：", "These {0} rules were applied and found nothing:"),
  NOTHING_THERE("（没有要检查的内容）", " (there was nothing to inspect)"),
  PARTLY("（部分未检查）", " (not everywhere)"),
  BASIS("依据", "Basis"),

  NOT_CHECKED("未检查", "Not checked"),
  NOT_CHECKED_NONE("全部内容均已检查。", "Everything was checked."),
  REASON("原因", "Reason"),
  LEFT_OUT("不适用或已停用的规则", "Rules that did not apply or are switched off"),
  NOT_CHECKED_WHAT("未检查的内容", "What was not checked"),
  WHOLE_RULE("整条规则", "the whole rule"),
  FEATURE_COUNT("{0} 个图斑：{1}", "features ({0}): {1}"),
  AND_MORE("{0} 等", "{0} …"),
  NOT_CHECKED_MORE(
      "共 {0} 项未检查，这里列出 {1} 项；全部见 findings.xlsx 或 findings.json。",
      "{0} entries, {1} of them listed here; all are in findings.xlsx and findings.json."),
  FAILURE("程序出错：{0}", "Fault of the program: {0}"),
  STOPPED("检查被中途停止，以下结果不完整。", "The check was stopped; what follows is incomplete."),

  PROJECTS("图、库、表、档一致性", "Projects in map, database, ledger and archive"),
  PROJECTS_SHORT("图库表档", "Projects"),
  PROJECTS_LINE("共 {0} 个项目，{1}一致的 {2} 个，不一致的 {3} 个", "{0} projects: {2} agree in {1}, {3} do not"),
  PROJECTS_UNDECIDED("，未能全部比较的 {0} 个", ", {0} could not be compared in full"),
  PROJECTS_NONE("没有项目。", "There are no projects."),
  PROJECT("项目", "Project"),
  PROJECT_NUMBER("项目编号", "Number"),
  PROJECT_NAME("项目名称", "Name"),
  AGREES("是否一致", "Agrees"),
  AGREES_YES("一致", "yes"),
  AGREES_NO("不一致", "no"),
  AGREES_UNDECIDED("未全部比较", "not compared in full"),
  WHERE("来源", "Place"),
  PRESENCE("有无", "Found in"),
  PRESENT("有", "yes"),
  PRESENT_TIMES("{0} 条", "{0} rows"),
  PRESENT_FOLDERS("{0} 个文件夹", "{0} folders"),
  ROWS_IN("{0}（条数）", "Rows in {0}"),
  FOLDERS_IN("{0}（文件夹数）", "Folders in {0}"),
  MISSING("缺", "missing"),
  LACKING("缺少的项目", "Projects missing"),
  REPEATED("重复的项目", "Projects repeated"),
  KEYLESS("无编号的记录", "Rows without number"),
  NOT_GIVEN("未提供", "not given"),
  AREAS("面积（平方米）", "Area, m²"),
  AREA_OF("面积：{0}（平方米）", "Area, m²: {0}"),
  AREA_SHAPE("图形", "shape"),
  AREA_FIELD("{0} {1}", "{0} {1}"),
  DIFFERING("不同的字段", "Fields that differ"),
  DIFFERING_COUNTS(
      "字段不同的项目数，按来源：", "Number of projects by field that differs, and between which places:"),
  NEXT_GROUP("；", "; "),
  FIELD_COUNT("{0} {1} 个", "{0} {1}"),
  NEAR("疑似同一编号", "Perhaps the same"),
  NEAR_KEY("疑与 {0} 是同一编号", "perhaps the same as {0}"),
  NOT_OWED("不要求", "not asked for"),
  COMPARED_BY(
      "字段和面积是否一致，以下列规则的检查结果为准，例外说明不影响：{0}。",
      "Fields and areas agree where these rules found nothing; exceptions do not matter here: {0}."),
  COMPARED_NOT("没有比较字段和面积。", "Fields and areas were not compared."),
  PROJECTS_MORE(
      "共 {0} 个项目不一致或未全部比较，这里列出 {1} 个；全部见 findings.xlsx 或 findings.json。",
      "{0} projects do not agree or were not compared in full, {1} of them listed here; all are in"
          + " findings.xlsx and findings.json."),

  MAP("问题分布", "Where the findings are"),
  MAP_NOTE(
      "共 {0} 个问题标在图上，相邻的合并为一个记号，记号越大问题越多。",
      "{0} findings are marked; neighbours share a mark, and a larger mark stands for more."),
  MAP_UNPLACED("{0} 个问题没有位置，未标出。", "{0} findings have no place and are not marked."),
  MAP_OUTSIDE(
      "{0} 个问题离数据主体很远，在图外。", "{0} findings lie far from the bulk of the data, off the map."),
  MAP_EMPTY("没有可以画出的图形。", "There are no shapes to draw."),
  MAP_SHAPES("{0} 图层的界线", "borders of layer {0}"),
  MAP_EXTENT("{0} 图层的范围（图形过多，不画界线）", "extent of layer {0} (too many shapes for borders)"),
  MAP_MARKS("{0} 个问题", "{0} findings"),

  LIST("问题清单", "List of findings"),
  LIST_EMPTY("没有发现问题。", "Nothing was found."),
  ADVICE("怎么改", "How to fix"),
  LIST_MORE(
      "本规则共 {0} 个问题，这里列出 {1} 个；全部见 findings.xlsx、findings.json 或 findings.gpkg。",
      "This rule has {0} findings, {1} of them listed here; all are in findings.xlsx, findings.json"
          + " and findings.gpkg."),
  FEATURE("图斑", "Features"),
  MEASURE("大小", "Size"),
  PLACE("位置", "Place"),
  DESCRIPTION("说明", "Description"),
  KEY("编号", "Key"),
  EXCEPTION("例外说明", "Exception"),
  EXCEPTION_BY("例外说明：{0}（{1}，{2}）", "Exception: {0} ({1}, {2})"),
  FILTER("筛选", "Filter"),
  FILTER_HINT("输入代码、名称或说明中的文字", "code, name or words of the description"),
  FILTER_EXCEPTIONS("显示有例外说明的", "with exceptions"),
  FILTER_NONE("没有符合筛选条件的问题。", "No finding matches the filter."),
  SHOW_MORE("再显示 {0} 个", "Show {0} more"),

  EXCEPTIONS("例外说明", "Exceptions"),
  EXCEPTIONS_NONE("没有例外说明。", "There are no exceptions."),
  EXCEPTIONS_MORE(
      "共 {0} 个例外说明，这里列出 {1} 个；全部见 findings.xlsx 或 review.json。",
      "{0} exceptions, {1} of them listed here; all are in findings.xlsx and review.json."),
  AUTHOR("说明人", "By"),
  TIME("时间", "Time"),

  SCORE("评分", "Score"),
  SCORE_LINE("{0}：{1} 分，{2}", "{0}: {1} marks, {2}"),
  SCORE_PASS("合格", "passed"),
  SCORE_FAIL("不合格", "failed"),
  SCORE_UNDECIDED("未全部检查，不能评定", "not decided: not everything was inspected"),
  SCORE_BASIS(
      "按检查方案的评分表计算，以得分最低的部分为准；例外说明不影响评分。依据：{0}（等级 {1}）。",
      "Computed by the table of the rule pack; the worst part counts; exceptions do not matter here."
          + " Basis: {0} (certainty {1})."),
  SCORE_CLASS_A("有 A 类缺陷", "class A defects"),
  SCORE_BELOW("得分 {0} 低于 {1}", "{0} marks, less than {1}"),
  SCORE_GROSS("粗差率 {0} 超过 {1}", "gross errors {0}, more than {1}"),
  WHOLE_DATASET("整套数据", "the dataset"),
  TITLE_AND_NAME("{0}（{1}）", "{0} ({1})"),
  CLASS_A("A 类", "Class A"),
  CLASS_B("B 类", "Class B"),
  CLASS_C("C 类", "Class C"),
  CLASS_D("D 类", "Class D"),
  MARKS("得分", "Marks"),
  GROSS_SHARE("粗差率", "Gross errors"),
  FAILS_BY("不合格原因", "Fails by"),

  PARAMETERS("检查参数", "Parameters in force"),
  PARAMETER("参数", "Parameter"),
  VALUE("取值", "Value"),
  MEANING("含义", "Meaning"),

  SUMMARY("概要", "Summary"),
  CONCLUSION("结论", "Conclusion"),
  RULE_ID("规则编号", "Rule id"),
  REFERENCE("要素编号", "Feature ids"),
  UNIT("单位", "Unit"),
  EASTING("东坐标（经度）", "Easting (longitude)"),
  NORTHING("北坐标（纬度）", "Northing (latitude)"),
  SEVERITY_CODE("处理要求代码", "Severity code"),
  SPLIT("问题多于一张表的行数上限，分列在 {0} 张表中。", "More findings than a sheet has rows; they fill {0} sheets."),

  FIXED("发现 {0} 个可修复的问题，已修复 {1} 个，剩余 {2} 个", "fixable findings {0}, fixed {1}, left {2}"),
  NOT_FIXED("未修复 {0} {1}：{2}", "not fixed {0} {1}: {2}"),
  NOT_FIXED_MORE("另有 {0} 个未修复", "and {0} more not fixed"),
  FAILURES_MORE("另有 {0} 处程序出错", "and {0} more faults of the program"),
  WRITTEN("已写出 {0}", "wrote {0}"),

  EXTENT("图层 {0}（{1}）：东 {2} 至 {3}，北 {4} 至 {5}", "layer {0} ({1}): E {2} to {3}, N {4} to {5}"),

  SIGN_CHECKED("检查人", "Checked by"),
  SIGN_REVIEWED("审核人", "Reviewed by"),
  SIGN_OFFICE("单位（盖章）", "Office (seal)"),
  SIGN_DATE("日期", "Date");

  private static final Pattern PLACE_OF_VALUE = Pattern.compile("\\{(\\d)}");

  private final LocalText text;

  Phrase(String zh, String en) {
    this.text = new LocalText(zh, en);
  }

  /** The words with their values filled in. */
  public String in(Lang lang, Object... values) {
    return PLACE_OF_VALUE
        .matcher(text.in(lang))
        .replaceAll(
            place -> Matcher.quoteReplacement(values[Integer.parseInt(place.group(1))].toString()));
  }
}
