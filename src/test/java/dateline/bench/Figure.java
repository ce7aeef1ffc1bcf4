package dateline.bench;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.Optional;

/**
 * One measured figure.
 *
 * @param better {@code higher}, {@code lower} or {@code equal}
 * @param goal what the project holds itself to, where it does
 * @param peer what others reach
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Figure(
    String figure,
    double value,
    String unit,
    String better,
    Optional<Double> goal,
    Map<String, Double> peer) {
  static Figure higher(String figure, double value, String unit, double goal) {
    return new Figure(figure, value, unit, "higher", Optional.of(goal), Map.of());
  }

  static Figure lower(String figure, double value, String unit, double goal) {
    return new Figure(figure, value, unit, "lower", Optional.of(goal), Map.of());
  }

  static Figure reported(String figure, double value, String unit, String better) {
    return new Figure(figure, value, unit, better, Optional.empty(), Map.of());
  }

  Figure beside(Map<String, Double> peers) {
    return new Figure(figure, value, unit, better, goal, peers);
  }

  boolean missed() {
    return goal.isPresent()
        && switch (better) {
          case "higher" -> value < goal.get();
          case "lower" -> value > goal.get();
          default -> value != goal.get();
        };
  }
}
