package org.landcheck.sample.permit;

import java.util.List;

/** Plants the faults of scanned papers, which all kinds of permits have in common. */
final class PaperFaults {
  private final PermitPlanter planter;

  PaperFaults(PermitPlanter planter) {
    this.planter = planter;
  }

  /**
   * @param form class of a paper of one page, a PDF file
   */
  void plant(String form) {
    planter.withoutPaper("缺少一种材料", "a kind of paper is missing", form, "archive-missing-class");
    planter.paper(
        "文件打不开", "a damaged file", form, s -> s.in(Scan.State.CUT_OFF), "archive-unreadable");
    planter.paper(
        "文件有密码", "a locked file", form, s -> s.in(Scan.State.LOCKED), "archive-unreadable");
    planter.paper(
        "文件格式不符",
        "a file of another format",
        form,
        s -> s.named(s.name().replace(".pdf", ".png")),
        "archive-format");
    planter.paper(
        "分辨率不足",
        "a low resolution",
        form,
        s -> s.with(List.of(first(s).at(100))),
        "archive-low-resolution");
    planter.paper(
        "空白页",
        "a blank page",
        form,
        s -> s.with(List.of(first(s), planter.page().emptied())),
        "archive-blank-page");
    planter.paper(
        "重复页",
        "a page twice",
        form,
        s -> s.with(List.of(first(s), first(s))),
        "archive-duplicate-page");
    planter.paper(
        "扫描倾斜",
        "a skewed page",
        form,
        s -> s.with(List.of(first(s).skewed(5))),
        "archive-skewed-page");
    planter.paper(
        "页面方向不一致",
        "pages of both orientations",
        form,
        s -> s.with(List.of(first(s), planter.page().turned())),
        "archive-mixed-orientation");
    planter.paper(
        "文件名没有类别号",
        "a name without class number",
        form,
        s -> s.named(s.name().substring(2)),
        "archive-name");
    planter.strayPaper("文件夹没有对应的项目", "a folder of no project", form, "archive-orphan-folder");
  }

  /** A certificate with another number, where the pack compares them. */
  void plantNumber() {
    planter.paper(
        "证书编号不符",
        "another number on the certificate",
        "01",
        s -> s.with(List.of(planter.page().saying("No. 430181201999999"))),
        "archive-number");
  }

  private static Scan.Page first(Scan scan) {
    return scan.pages().get(0);
  }
}
