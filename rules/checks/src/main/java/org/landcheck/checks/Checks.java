package org.landcheck.checks;

import java.util.List;
import org.landcheck.api.Check;
import org.landcheck.checks.attribute.AreaMismatch;
import org.landcheck.checks.attribute.CodeParent;
import org.landcheck.checks.attribute.ConditionNotMet;
import org.landcheck.checks.attribute.DuplicateValue;
import org.landcheck.checks.attribute.FormerCountyCode;
import org.landcheck.checks.attribute.MissingValue;
import org.landcheck.checks.attribute.PatternMismatch;
import org.landcheck.checks.attribute.ReplacementCharacter;
import org.landcheck.checks.attribute.SumMismatch;
import org.landcheck.checks.attribute.ValueNotInDomain;
import org.landcheck.checks.attribute.WrongOrder;
import org.landcheck.checks.crs.ConstantShift;
import org.landcheck.checks.crs.CrsName;
import org.landcheck.checks.crs.OutOfExtent;
import org.landcheck.checks.crs.SwappedAxes;
import org.landcheck.checks.crs.UndeclaredCrs;
import org.landcheck.checks.crs.WrongCrs;
import org.landcheck.checks.crs.WrongZone;
import org.landcheck.checks.edge.EdgeMismatch;
import org.landcheck.checks.geometry.InvalidGeometry;
import org.landcheck.checks.geometry.MultipartGeometry;
import org.landcheck.checks.geometry.NullGeometry;
import org.landcheck.checks.geometry.RepeatedPoint;
import org.landcheck.checks.geometry.Sliver;
import org.landcheck.checks.geometry.Spike;
import org.landcheck.checks.geometry.WrongGeometryType;
import org.landcheck.checks.relation.AreaDisagreement;
import org.landcheck.checks.relation.LinkedDifference;
import org.landcheck.checks.relation.LinkedOrder;
import org.landcheck.checks.relation.LinkedSum;
import org.landcheck.checks.relation.NotOneToOne;
import org.landcheck.checks.relation.UnknownKey;
import org.landcheck.checks.relation.WrongCount;
import org.landcheck.checks.identifier.WrongCreditCode;
import org.landcheck.checks.identifier.WrongIdentityCard;
import org.landcheck.checks.identifier.WrongProjectCode;
import org.landcheck.checks.identifier.WrongSupervisionNumber;
import org.landcheck.checks.schema.MissingField;
import org.landcheck.checks.schema.MissingLayer;
import org.landcheck.checks.schema.WrongFieldType;
import org.landcheck.checks.topology.CoverMismatch;
import org.landcheck.checks.topology.DuplicateGeometry;
import org.landcheck.checks.topology.Gap;
import org.landcheck.checks.topology.LayerOverlap;
import org.landcheck.checks.topology.MissingVertex;
import org.landcheck.checks.topology.NearMissBorder;
import org.landcheck.checks.topology.NotCovered;
import org.landcheck.checks.topology.OverlapInTime;
import org.landcheck.checks.topology.PolygonOverlap;
import org.landcheck.checks.values.ControlCharacter;
import org.landcheck.checks.values.FullWidth;
import org.landcheck.checks.values.HalfFilled;
import org.landcheck.checks.values.MixedVocabularies;
import org.landcheck.checks.values.NotConstant;
import org.landcheck.checks.values.NumberAsText;
import org.landcheck.checks.values.OutOfRange;
import org.landcheck.checks.values.StrayBlanks;
import org.landcheck.checks.values.UnknownCode;
import org.landcheck.checks.values.WrongDate;
import org.landcheck.checks.values.WrongLength;

/** Every check there is. A new check adds one line here. */
public final class Checks {
  private static final List<Check> ALL =
      List.of(
          // one line a check, by package and name
          new AreaMismatch(),
          new CodeParent(),
          new ConditionNotMet(),
          new DuplicateValue(),
          new FormerCountyCode(),
          new MissingValue(),
          new PatternMismatch(),
          new ReplacementCharacter(),
          new SumMismatch(),
          new ValueNotInDomain(),
          new WrongOrder(),
          new ConstantShift(),
          new CrsName(),
          new OutOfExtent(),
          new SwappedAxes(),
          new UndeclaredCrs(),
          new WrongCrs(),
          new WrongZone(),
          new EdgeMismatch(),
          new InvalidGeometry(),
          new MultipartGeometry(),
          new NullGeometry(),
          new RepeatedPoint(),
          new Sliver(),
          new Spike(),
          new WrongGeometryType(),
          new AreaDisagreement(),
          new LinkedDifference(),
          new LinkedOrder(),
          new LinkedSum(),
          new NotOneToOne(),
          new UnknownKey(),
          new WrongCount(),
          new WrongCreditCode(),
          new WrongIdentityCard(),
          new WrongProjectCode(),
          new WrongSupervisionNumber(),
          new MissingField(),
          new MissingLayer(),
          new WrongFieldType(),
          new CoverMismatch(),
          new DuplicateGeometry(),
          new Gap(),
          new LayerOverlap(),
          new MissingVertex(),
          new NearMissBorder(),
          new NotCovered(),
          new PolygonOverlap(),
          new ControlCharacter(),
          new FullWidth(),
          new HalfFilled(),
          new MixedVocabularies(),
          new NotConstant(),
          new NumberAsText(),
          new OutOfRange(),
          new StrayBlanks(),
          new UnknownCode(),
          new WrongDate(),
          new WrongLength());
          new OverlapInTime(),
          new PolygonOverlap());

  private Checks() {}

  public static List<Check> all() {
    return ALL;
  }
}
