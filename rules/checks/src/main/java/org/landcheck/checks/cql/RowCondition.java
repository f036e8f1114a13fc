package org.landcheck.checks.cql;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.filter.FilterAttributeExtractor;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Field;
import org.landcheck.api.FilterLanguage.RowFilter;
import org.landcheck.api.Layer;
import org.landcheck.api.LayerSchema;
import org.landcheck.api.LocalText;

/** A parsed condition, its property names bound to the columns of a layer. */
final class RowCondition implements RowFilter {
  /** A quoted text or name, or a bare name. */
  static final Pattern TOKEN =
      Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|[\\p{L}_][\\p{L}\\p{N}_]*");

  private static final Set<String> TIMES =
      Set.of("AFTER", "BEFORE", "DURING", "TEQUALS", "TOVERLAPS");

  /** Some filters of GeoTools keep working state, so each thread has its own copy. */
  private final ThreadLocal<Filter> filters;

  private final ThreadLocal<ThreeValues> truths;
  private final List<Integer> columns;

  private RowCondition(Filter parsed, LayerSchema schema) {
    filters = ThreadLocal.withInitial(() -> bind(parsed, schema));
    truths = ThreadLocal.withInitial(() -> new ThreeValues(filters.get(), schema));
    columns =
        names(parsed).stream()
            .map(name -> RowProperty.column(name, schema))
            .filter(column -> column >= 0)
            .sorted()
            .toList();
  }

  static RowCondition parse(String condition, LayerSchema schema) throws BadInputException {
    Filter parsed;
    try {
      parsed = ECQL.toFilter(quoteNames(condition));
    } catch (CQLException | RuntimeException e) {
      throw SyntaxFault.of(condition);
    }
    requireNoTimes(condition);
    Set<String> unknown = new TreeSet<>();
    for (String name : names(parsed)) {
      if (RowProperty.column(name, schema) == RowProperty.NONE) {
        unknown.add(name);
      }
    }
    if (!unknown.isEmpty()) {
      String fields = String.join(", ", schema.fields().stream().map(Field::name).toList());
      String names = String.join(", ", unknown);
      LocalText text =
          new LocalText(
              "筛选条件用到图层 " + schema.name() + " 没有的字段 " + names + "，可用的有：" + fields,
              "layer " + schema.name() + " has no field " + names + "; it has " + fields);
      int first = Math.max(0, condition.indexOf(unknown.iterator().next()));
      throw new BadInputException(text, SyntaxFault.place(condition, first, text));
    }
    return new RowCondition(parsed, schema);
  }

  /** Dates are texts here, of which the words of time are never true: a rule would be silent. */
  private static void requireNoTimes(String condition) throws BadInputException {
    Matcher token = TOKEN.matcher(condition);
    while (token.find()) {
      if (TIMES.contains(token.group().toUpperCase(Locale.ROOT))) {
        LocalText text =
            new LocalText(
                "筛选条件不能用 " + token.group() + "，日期请直接比较，如 FZRQ >= '2019-01-01'",
                "conditions know no "
                    + token.group()
                    + "; compare dates as texts, FZRQ >= '2019-01-01'");
        throw new BadInputException(text, SyntaxFault.place(condition, token.start(), text));
      }
    }
  }

  /** The grammar takes names of other letters than English ones only in quotes. */
  static String quoteNames(String condition) {
    Matcher token = TOKEN.matcher(condition);
    return token.replaceAll(
        found -> {
          String text = found.group();
          return Matcher.quoteReplacement(foreign(text) ? '"' + text + '"' : text);
        });
  }

  /** Whether a token is a bare name of other letters. */
  static boolean foreign(String token) {
    boolean bare = token.charAt(0) != '\'' && token.charAt(0) != '"';
    return bare && token.chars().anyMatch(c -> c > '~');
  }

  static Set<String> names(Filter parsed) {
    FilterAttributeExtractor extractor = new FilterAttributeExtractor();
    parsed.accept(extractor, null);
    return extractor.getAttributeNameSet();
  }

  private static Filter bind(Filter parsed, LayerSchema schema) {
    return (Filter)
        parsed.accept(
            new DuplicatingFilterVisitor() {
              @Override
              public Object visit(PropertyName name, Object extra) {
                return new RowProperty(name.getPropertyName(), schema);
              }
            },
            null);
  }

  @Override
  public boolean accepts(Layer layer, int row) {
    return filters.get().evaluate(new RowProperty.Row(layer, row));
  }

  /** Columns of the fields it names, ascending. */
  List<Integer> columns() {
    return columns;
  }

  /** What it is for a row by the three values of SQL. */
  Truth truth(Layer layer, int row) {
    return truths.get().of(new RowProperty.Row(layer, row));
  }
}
