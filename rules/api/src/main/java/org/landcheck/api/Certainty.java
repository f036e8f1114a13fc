package org.landcheck.api;

/** How sure we are that a rule says what the offices require. */
public enum Certainty {
  /** Read in a plan or standard, or computed from published parameters. */
  A("见于方案、标准或由公布的参数计算", "read in a plan or standard, or computed from published parameters"),
  /** Read in a secondary source. */
  B("见于公开的二手资料", "read in a secondary source"),
  /** Known from a title or a table of contents only. */
  C("只见到标题或目录", "known from a title or contents only"),
  /** General knowledge; a default that users edit. */
  U("未经证实的默认值", "a default that is not confirmed");

  private final LocalText meaning;

  Certainty(String zh, String en) {
    this.meaning = new LocalText(zh, en);
  }

  /** What the letter says. */
  public LocalText meaning() {
    return meaning;
  }
}
