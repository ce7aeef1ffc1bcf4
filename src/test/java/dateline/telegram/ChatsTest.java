package dateline.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.store.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChatsTest {
  private static final long GROUP = -5;
  private static final long SUPERGROUP = -1_001_234_567_890L;

  @TempDir Path folder;
  private final List<String> told = new ArrayList<>();
  private boolean followerFails;
  private Database database;
  private Chats chats;

  @BeforeEach
  void open() {
    database = Database.open(folder);
    database.inTransaction(handle -> handle.execute("create table note (chat bigint)"));
    chats = new Chats(database, 42, new MovingClock(), List.of(new Follower()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private final class Follower implements ChatFollower {
    @Override
    public void paused(Handle handle, long chat) {
      told.add("paused " + chat);
    }

    @Override
    public void resumed(Handle handle, long chat) {
      told.add("resumed " + chat);
    }

    @Override
    public void moved(Handle handle, long from, long to) {
      handle.execute("update note set chat = ? where chat = ?", to, from);
      if (followerFails) {
        throw new IllegalStateException("the disk is full");
      }
    }
  }

  @Test
  void aChatThatNothingIsKnownOfIsOpen() {
    assertThat(chats.isOpen(7)).isTrue();
    assertThat(chats.current(7)).isEqualTo(7);
  }

  @Test
  void aBlockPausesOnceAndAnUnblockResumesOnce() {
    chats.happened(7, new ChatChange.Closed("blocked"));
    chats.gone(7, "Forbidden: bot was blocked by the user");
    assertThat(chats.isOpen(7)).isFalse();
    chats.happened(7, new ChatChange.Opened());
    chats.opened(7);
    assertThat(chats.isOpen(7)).isTrue();
    assertThat(told).containsExactly("paused 7", "resumed 7");
  }

  @Test
  void anUnblockBeforeTheFirstStartTellsNobody() {
    chats.happened(7, new ChatChange.Opened());
    assertThat(told).isEmpty();
  }

  @Test
  void aMoveTakesTheDataAlongWhicheverServiceMessageComesFirst() {
    database.inTransaction(handle -> handle.execute("insert into note values (-5)"));
    chats.happened(SUPERGROUP, new ChatChange.MovedFrom(GROUP));
    assertThat(notes()).containsExactly(SUPERGROUP);
    chats.happened(GROUP, new ChatChange.MovedTo(SUPERGROUP));
    chats.moved(GROUP, SUPERGROUP);
    assertThat(notes()).containsExactly(SUPERGROUP);
    assertThat(chats.current(GROUP)).isEqualTo(SUPERGROUP);
    assertThat(chats.isOpen(SUPERGROUP)).isTrue();
  }

  @Test
  void aMoveKnownOnlyFromASendTakesTheDataAlongAndWhatCameLateToo() {
    database.inTransaction(handle -> handle.execute("insert into note values (-5)"));
    chats.moved(GROUP, SUPERGROUP);
    database.inTransaction(handle -> handle.execute("insert into note values (-5)"));
    chats.moved(GROUP, SUPERGROUP);
    assertThat(notes()).containsExactly(SUPERGROUP, SUPERGROUP);
  }

  @Test
  void aMoveThatFailsHalfwayLeavesEverythingAsItWas() {
    database.inTransaction(handle -> handle.execute("insert into note values (-5)"));
    followerFails = true;
    assertThatThrownBy(() -> chats.moved(GROUP, SUPERGROUP)).hasMessage("the disk is full");
    assertThat(notes()).containsExactly(GROUP);
    assertThat(chats.current(GROUP)).isEqualTo(GROUP);
  }

  private List<Long> notes() {
    return database.read(
        handle -> handle.createQuery("select chat from note").mapTo(Long.class).list());
  }
}
