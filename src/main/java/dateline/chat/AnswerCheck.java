package dateline.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.briefing.Answer;
import dateline.briefing.Citation;
import dateline.briefing.Claim;
import dateline.briefing.Dropped;
import dateline.briefing.WrittenBy;
import dateline.grounding.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How an answer was checked, as it is kept and told later.
 *
 * @param written by the language model; false where it is quoted
 */
record AnswerCheck(boolean written, List<Kept> kept, List<Left> left) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_LEFT = 12;

  /** A sentence that was sent, what it was translated from, and what it rests on. */
  record Kept(String text, Optional<String> original, List<Source> sources) {}

  /** A passage. */
  record Source(String outlet, String passage, Optional<String> address) {}

  /** A sentence that was not sent. */
  record Left(String text, List<Reason> reasons) {}

  static AnswerCheck of(Answer answer, CitationLinks links) {
    boolean written =
        answer instanceof Answer.Briefed briefed && briefed.writer() == WrittenBy.MODEL;
    List<Claim> claims =
        answer.fold(Answer.Briefed::claims, one -> List.<Claim>of(), one -> List.<Claim>of());
    List<Dropped> dropped =
        answer.fold(
            Answer.Briefed::dropped, one -> List.<Dropped>of(), Answer.NothingSupported::dropped);
    return new AnswerCheck(
        written,
        claims.stream().map(claim -> kept(claim, links)).toList(),
        dropped.stream().limit(MOST_LEFT).map(one -> new Left(one.text(), one.reasons())).toList());
  }

  private static Kept kept(Claim claim, CitationLinks links) {
    return new Kept(
        claim.text(),
        claim.original(),
        claim.citations().stream().map(citation -> source(claim, citation, links)).toList());
  }

  private static Source source(Claim claim, Citation citation, CitationLinks links) {
    return new Source(
        citation.article().outlet(), citation.passageText(), links.of(claim.text(), citation));
  }

  /** Whether there is anything to tell. */
  boolean isEmpty() {
    return kept.isEmpty() && left.isEmpty();
  }

  String toJson() {
    ObjectNode json = JSON.createObjectNode().put("written", written);
    ArrayNode keptNode = json.putArray("kept");
    for (Kept one : kept) {
      ObjectNode keptOne = keptNode.addObject().put("text", one.text());
      one.original().ifPresent(original -> keptOne.put("original", original));
      ArrayNode sources = keptOne.putArray("sources");
      for (Source source : one.sources()) {
        ObjectNode node = sources.addObject();
        node.put("outlet", source.outlet()).put("passage", source.passage());
        source.address().ifPresent(address -> node.put("address", address));
      }
    }
    ArrayNode leftNode = json.putArray("left");
    for (Left one : left) {
      ArrayNode reasons = leftNode.addObject().put("text", one.text()).putArray("reasons");
      one.reasons()
          .forEach(
              it -> reasons.addObject().put("kind", it.kind().name()).put("words", it.words()));
    }
    return json.toString();
  }

  /** Nothing where it was written by a version that told other things. */
  static Optional<AnswerCheck> read(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      return Optional.of(
          new AnswerCheck(
              node.path("written").asBoolean(),
              each(node.path("kept")).map(AnswerCheck::readKept).toList(),
              each(node.path("left")).map(AnswerCheck::readLeft).toList()));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Kept readKept(JsonNode node) {
    return new Kept(
        node.path("text").asText(),
        Optional.ofNullable(node.path("original").textValue()),
        each(node.path("sources"))
            .map(
                it ->
                    new Source(
                        it.path("outlet").asText(),
                        it.path("passage").asText(),
                        Optional.ofNullable(it.path("address").textValue())))
            .toList());
  }

  private static Left readLeft(JsonNode node) {
    return new Left(
        node.path("text").asText(),
        each(node.path("reasons"))
            .map(
                it ->
                    new Reason(
                        Reason.Kind.valueOf(it.path("kind").asText()), it.path("words").asText()))
            .toList());
  }

  private static Stream<JsonNode> each(JsonNode array) {
    List<JsonNode> elements = new ArrayList<>();
    array.forEach(elements::add);
    return elements.stream();
  }
}
