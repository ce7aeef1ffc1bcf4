package dateline.localchat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that are to come, in the order they were planned. */
final class FaultPlan {
  /** A fault, how many calls it lets pass first, and for how many it then is. */
  private static final class Planned {
    private final ObjectNode asGiven;
    private final Fault fault;
    private int passing;
    private int left;

    private Planned(ObjectNode asGiven, Fault fault) {
      this.asGiven = asGiven;
      this.fault = fault;
      this.passing = asGiven.path("after").asInt(0);
      this.left = asGiven.path("times").asInt(1);
    }
  }

  private final List<Planned> planned = new ArrayList<>();

  synchronized ApiResult<JsonNode> add(ObjectNode json) {
    return Fault.read(json)
        .map(
            fault -> {
              planned.add(new Planned(json, fault));
              return left();
            });
  }

  synchronized void clear() {
    planned.clear();
  }

  /** The first fault that is for this call; it is used up by it. */
  synchronized Optional<Fault> take(String method, Arguments arguments) {
    for (Planned one : planned) {
      if (one.fault.concerns(method, arguments)) {
        if (one.passing > 0) {
          one.passing--;
          continue;
        }
        if (--one.left == 0) {
          planned.remove(one);
        }
        return Optional.of(one.fault);
      }
    }
    return Optional.empty();
  }

  /** What was planned and has not happened yet. */
  synchronized JsonNode left() {
    ArrayNode list = Json.array();
    planned.forEach(
        one -> list.add(one.asGiven.deepCopy().put("after", one.passing).put("times", one.left)));
    return list;
  }
}
