package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bot, ended in the middle as a power cut would. */
class KilledIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int QUESTIONS = 8;

  @TempDir Path folder;

  @Test
  void everyQuestionTakenBeforeTheKillIsAnsweredAfterIt() throws Exception {
    try (RunningJar first = RunningJar.serve(folder)) {
      for (int chat = 1; chat <= QUESTIONS; chat++) {
        first.post(
            "/localchat/chats/" + chat + "/messages",
            "{\"text\":\"Was 2023 the hottest year on record?\"}");
      }
      first.kill();
    }
    try (RunningJar second = RunningJar.serve(folder)) {
      for (int chat = 1; chat <= QUESTIONS; chat++) {
        assertThat(answers(second, chat)).as("answers in chat " + chat).isNotEmpty();
      }
    }
  }

  /** Waits for the first answer by long poll; the bot's messages of the chat. */
  private static List<String> answers(RunningJar dateline, int chat) throws Exception {
    List<String> answers = new ArrayList<>();
    long after = 0;
    for (int polls = 0; polls < 10 && answers.isEmpty(); polls++) {
      JsonNode messages =
          JSON.readTree(
              dateline.get("/localchat/chats/" + chat + "/messages?wait=10&after=" + after));
      for (JsonNode message : messages) {
        after = Math.max(after, message.path("id").asLong());
        if (message.path("from").asText().equals("bot")) {
          answers.add(message.path("text").asText());
        }
      }
    }
    return answers;
  }
}
