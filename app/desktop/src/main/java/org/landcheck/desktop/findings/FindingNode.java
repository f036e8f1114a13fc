package org.landcheck.desktop.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;
import org.landcheck.desktop.findings.FindingTree.Group;
import org.landcheck.desktop.findings.FindingTree.RuleGroup;

/**
 * A node of the tree of findings that makes its children when they are first asked for; rules with
 * many findings show them in ranges, so no more nodes exist than a person has opened.
 */
final class FindingNode extends TreeItem<FindingRow> {
  /** Most findings that stand directly below a node. */
  static final int PAGE = 500;

  private boolean filled;

  FindingNode(FindingRow row) {
    super(row);
  }

  static FindingNode root(FindingTree tree) {
    FindingNode root = new FindingNode(new FindingRow.Root());
    root.filled = true;
    for (Group group : tree.groups()) {
      FindingNode node = new FindingNode(new FindingRow.OfGroup(group));
      root.superChildren().add(node);
      node.setExpanded(true);
    }
    root.setExpanded(true);
    return root;
  }

  private ObservableList<TreeItem<FindingRow>> superChildren() {
    return super.getChildren();
  }

  @Override
  public boolean isLeaf() {
    return getValue() instanceof FindingRow.Item;
  }

  @Override
  public ObservableList<TreeItem<FindingRow>> getChildren() {
    if (!filled) {
      filled = true;
      super.getChildren().setAll(children());
    }
    return super.getChildren();
  }

  private List<TreeItem<FindingRow>> children() {
    List<TreeItem<FindingRow>> children = new ArrayList<>();
    FindingRow row = getValue();
    if (row instanceof FindingRow.OfGroup of) {
      of.group()
          .rules()
          .forEach(rule -> children.add(new FindingNode(new FindingRow.OfRule(of.group(), rule))));
    } else if (row instanceof FindingRow.OfRule of) {
      int size = of.rule().findings().length;
      if (size <= PAGE) {
        items(of.group(), of.rule(), 0, size, children);
      } else {
        for (int from = 0; from < size; from += PAGE) {
          int to = Math.min(size, from + PAGE);
          children.add(new FindingNode(new FindingRow.Range(of.group(), of.rule(), from, to)));
        }
      }
    } else if (row instanceof FindingRow.Range range) {
      items(range.group(), range.rule(), range.from(), range.to(), children);
    }
    return children;
  }

  private static void items(
      Group group, RuleGroup rule, int from, int to, List<TreeItem<FindingRow>> into) {
    for (int i = from; i < to; i++) {
      into.add(new FindingNode(new FindingRow.Item(group, rule.findings()[i])));
    }
  }

  /** The node of a finding, made if it has to be. */
  Optional<TreeItem<FindingRow>> find(int position) {
    FindingRow row = getValue();
    if (row instanceof FindingRow.Item item) {
      return item.position() == position ? Optional.of(this) : Optional.empty();
    }
    if (!mayHold(row, position)) {
      return Optional.empty();
    }
    return getChildren().stream()
        .map(child -> ((FindingNode) child).find(position))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static boolean mayHold(FindingRow row, int position) {
    if (row instanceof FindingRow.OfRule of) {
      return Arrays.binarySearch(of.rule().findings(), position) >= 0;
    }
    if (row instanceof FindingRow.Range range) {
      int[] all = range.rule().findings();
      return Arrays.binarySearch(all, range.from(), range.to(), position) >= 0;
    }
    return true;
  }
}
