package dateline.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.briefing.Claim;
import dateline.story.Story;
import dateline.telegram.OutgoingMessage;
import dateline.watch.Alert;
import dateline.watch.Watch;
import dateline.watch.WatchQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTalkTest extends TalkTest {
  private static final long CHAT = 5;

  private List<Watch> all() {
    return watches.of(CHAT);
  }

  private void add(long chat, String words) {
    WatchQuery query =
        WatchQuery.parse(words)
            .fold(
                one -> one,
                trouble -> {
                  throw new AssertionError(trouble);
                });
    watches.add(chat, Optional.empty(), "en", words, query);
  }

  private String button(String label) {
    int place =
        IntStream.range(0, labels(lastReply()).size())
            .filter(i -> labels(lastReply()).get(i).startsWith(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError(label + " not in " + labels(lastReply())));
    return data(lastReply()).get(place);
  }

  @Test
  void aWishIsTakenAndRepeatedInWords() {
    says("/watch \"interest rates\" -football");
    assertThat(all()).extracting(Watch::words).containsExactly("\"interest rates\" -football");
    assertThat(lastText()).contains("I watch for ⁨\"interest rates\" -football⁩");
  }

  @Test
  void theSameWishTwiceIsOneWatch() {
    says("/watch climate energy");
    says("/watch energy climate");
    assertThat(all()).hasSize(1);
    assertThat(lastText()).contains("already");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "*", "the and of", "-football", "outlet:BBC", "climate -climate"})
  void aWishThatCannotBeIsExplainedAndChangesNothing(String words) {
    says("/watch " + words);
    assertThat(all()).isEmpty();
    assertThat(lastText()).containsAnyOf("/watch", "changed nothing");
  }

  @Test
  void fourThousandCharactersAreTooLong() {
    says("/watch " + "x".repeat(4_000));
    assertThat(all()).isEmpty();
    assertThat(lastText()).contains("too long");
  }

  @Test
  void whoHasTheMostIsTold() {
    for (int i = 0; i < 30; i++) {
      add(CHAT, "topic" + i);
    }
    says("/watch another");
    assertThat(all()).hasSize(30);
    assertThat(lastText()).contains("30 watches");
  }

  @Test
  void theListPausesAndResumesByButtons() {
    says("/watch climate");
    says("/watches");
    assertThat(lastText()).contains("1. ⁨climate⁩");
    String pause = button("Pause");
    presses(pause);
    assertThat(all().get(0).paused()).isTrue();
    says("/watches");
    assertThat(lastText()).contains("paused");
    presses(button("Resume"));
    assertThat(all().get(0).paused()).isFalse();
  }

  @Test
  void aWatchIsDeletedByItsButtonAndAnOldButtonSaysSo() {
    says("/watch climate");
    String delete = button("Delete");
    presses(delete);
    assertThat(all()).isEmpty();
    assertThat(lastText()).contains("no longer watch");
    calls.clear();
    presses(delete);
    assertThat(nextCall()).contains("answercallbackquery").contains("out of date");
  }

  @Test
  void aButtonOfAnotherChatChangesNothing() {
    add(99, "climate");
    presses("watch:delete:" + watches.of(99).get(0).id() + ":0");
    assertThat(watches.of(99)).hasSize(1);
  }

  @Test
  void anEmptyListSaysHowToBegin() {
    says("/watches");
    assertThat(lastText()).contains("/watch earthquake Japan");
  }

  private static Alert alert(boolean update, boolean last) {
    Claim claim = Samples.claim("It shook.", Samples.citation(Samples.article(7, "Reuters"), 1));
    return new Alert(
        new Watch(3, CHAT, Optional.of(12), "en", "earthquake", false),
        new Story(
            7,
            9,
            7,
            "Quake in Velmora",
            List.of("Reuters", "BBC"),
            2,
            Instant.EPOCH,
            Instant.EPOCH,
            List.of(7L, 8L)),
        List.of(claim),
        update,
        last,
        Instant.EPOCH);
  }

  @Test
  void anAlertNamesItsWatchHeadlineSentenceSourceAndOutlets() {
    OutgoingMessage message =
        new AlertPost(outbox, CitationLinks.toOriginals()).message(alert(false, false));
    assertThat(message.text().plain())
        .contains("earthquake", "Quake in Velmora", "It shook. — ⁨Reuters⁩", "⁨Reuters⁩, ⁨BBC⁩");
    assertThat(message.thread()).contains(12);
    assertThat(message.keyboard().stream().flatMap(List::stream))
        .extracting(one -> one.value())
        .containsExactly("watch:more:3:7", "watch:mute:3:7", "watch:delete:3:0");
  }

  @Test
  void anAlertIsKeptOnceHoweverOftenItIsPut() {
    AlertPost post = new AlertPost(outbox, CitationLinks.toOriginals());
    post.put(List.of(alert(true, true)));
    post.put(List.of(alert(true, true)));
    assertThat(replies()).hasSize(1);
    assertThat(lastText()).contains("last alert for today");
  }
}
