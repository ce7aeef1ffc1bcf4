package dateline.briefing;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.grounding.Reason;
import dateline.model.LanguageModel;
import dateline.model.ModelReply;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shows a language model what another verifier let through, and drops what it finds unsupported. It
 * can only drop: where the model says nothing of a claim, or nothing at all, the first verdict
 * stands. Quoted sentences are not shown: they stand in their passage word for word.
 */
public final class SecondOpinion implements Verifier {
  private static final ResponseFormat FORM =
      ClaimsForm.named(
          "verdicts",
          JsonObjectSchema.builder()
              .addProperty(
                  "verdicts",
                  JsonArraySchema.builder()
                      .items(
                          JsonObjectSchema.builder()
                              .addIntegerProperty("claim")
                              .addBooleanProperty("supported")
                              .required("claim", "supported")
                              .additionalProperties(false)
                              .build())
                      .build())
              .required("verdicts")
              .additionalProperties(false)
              .build());

  private final Verifier first;
  private final LanguageModel model;
  private final Prompts.Template system;
  private final Prompts.Template user;

  public SecondOpinion(Verifier first, LanguageModel model, Prompts prompts) {
    this.first = first;
    this.model = model;
    this.system = prompts.template("check-system.txt", Set.of("mark"));
    this.user = prompts.template("check.txt", Set.of("mark", "claims", "passages"));
  }

  @Override
  public Checked check(Draft draft) {
    Checked checked = first.check(draft);
    if (draft.writer() != WrittenBy.MODEL || checked.kept().isEmpty()) {
      return checked;
    }
    Set<Integer> unsupported = unsupported(checked.kept());
    List<Claim> kept = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>(checked.dropped());
    for (int i = 0; i < checked.kept().size(); i++) {
      Claim claim = checked.kept().get(i);
      if (unsupported.contains(i + 1)) {
        dropped.add(new Dropped(claim.text(), List.of(new Reason(Reason.Kind.SECOND_OPINION, ""))));
      } else {
        kept.add(claim);
      }
    }
    return new Checked(kept, dropped);
  }

  private Set<Integer> unsupported(List<Claim> claims) {
    Set<Citation> cited = new LinkedHashSet<>();
    claims.forEach(claim -> cited.addAll(claim.citations()));
    List<Citation> given = List.copyOf(cited);
    PassageFence fence = new PassageFence();
    String mark = fence.mark();
    ModelReply reply =
        model.ask(
            SystemMessage.from(system.fill(Map.of("mark", mark))),
            UserMessage.from(
                user.fill(
                    Map.of(
                        "mark", mark,
                        "claims", listed(claims, given),
                        "passages", fence.around(given)))),
            FORM);
    return reply.fold(said -> unsupported(said.text()), silent -> Set.of());
  }

  private static String listed(List<Claim> claims, List<Citation> given) {
    StringBuilder listed = new StringBuilder();
    for (int i = 0; i < claims.size(); i++) {
      List<Integer> numbers =
          claims.get(i).citations().stream().map(it -> given.indexOf(it) + 1).toList();
      listed.append(
          "claim %d, of passages %s: %s%n".formatted(i + 1, numbers, claims.get(i).text()));
    }
    return listed.toString();
  }

  private static Set<Integer> unsupported(String reply) {
    Set<Integer> numbers = new HashSet<>();
    for (JsonNode object : LooseJson.objects(LooseJson.withoutThoughts(reply))) {
      List<JsonNode> verdicts = new ArrayList<>();
      object.path("verdicts").forEach(verdicts::add);
      verdicts.add(object);
      verdicts.stream()
          .filter(one -> one.has("claim") && one.path("supported").isBoolean())
          .filter(one -> !one.path("supported").booleanValue())
          .forEach(one -> numbers.add(one.path("claim").asInt()));
    }
    return numbers;
  }
}
