package dateline.app;

import dateline.chat.TroubleWords;
import dateline.chat.Words;
import dateline.feed.Opml;
import dateline.follow.FeedAddress;
import dateline.follow.FeedTrouble;
import dateline.follow.Feeds;
import dateline.follow.FollowedFeed;
import dateline.follow.Following;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "feeds",
    description = "The feeds that are followed.",
    mixinStandardHelpOptions = true)
@Dependent
final class FeedsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private final Instance<Feeds> feeds;
  private final Instance<Following> following;

  @Inject
  FeedsCommand(Instance<Feeds> feeds, Instance<Following> following) {
    this.feeds = feeds;
    this.following = following;
  }

  @Override
  public Integer call() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "Say which: feeds import, export, add, remove or list.");
  }

  @Command(
      name = "import",
      description = "Follows the feeds of an OPML list.",
      mixinStandardHelpOptions = true)
  int importList(@Parameters(paramLabel = "FILE.opml") Path file) {
    Optional<Opml> list;
    try {
      list = Opml.read(Files.readAllBytes(file));
    } catch (IOException e) {
      return complain(file + " cannot be read: " + e.getMessage());
    }
    if (list.isEmpty()) {
      return complain(file + " is no OPML list.");
    }
    List<Feeds.Wanted> wanted = new ArrayList<>();
    for (Opml.Listed feed : list.get().feeds()) {
      FeedLists.wanted(feed)
          .ifPresentOrElse(
              wanted::add,
              () -> complain(file + ": " + feed.title() + " has no address of the web."));
    }
    int followed = feeds.get().follow(wanted);
    int failed = list.get().feeds().size() - wanted.size();
    int known = wanted.size() - followed;
    System.out.println("followed " + followed + " new, " + known + " known, " + failed + " failed");
    return failed == 0 ? 0 : 1;
  }

  @Command(
      name = "export",
      description = "Writes the followed feeds as an OPML list.",
      mixinStandardHelpOptions = true)
  int export(
      @Option(names = "--out", paramLabel = "FILE", description = "Where the list goes.")
          Optional<Path> out) {
    Opml opml =
        new Opml("Dateline's feeds", feeds.get().all().stream().map(FeedLists::listed).toList());
    String list = opml.write();
    try {
      if (out.isPresent()) {
        Files.writeString(out.get(), list, StandardCharsets.UTF_8);
      } else {
        System.out.print(list);
        System.out.flush();
      }
      return 0;
    } catch (IOException e) {
      System.err.println(out.get() + " cannot be written: " + e.getMessage());
      return 1;
    }
  }

  @Command(
      name = "add",
      description = "Follows a feed, or the feed of a site; needs the network.",
      mixinStandardHelpOptions = true)
  int add(@Parameters(paramLabel = "ADDRESS") String address) {
    return following
        .get()
        .follow(address)
        .fold(
            started -> say(0, "Following " + named(started.feed()) + "."),
            already -> say(0, "Followed already: " + named(already.feed()) + "."),
            choice -> {
              System.err.println("The site has several feeds; say which one to add:");
              choice.offers().forEach(one -> System.err.println("  " + one.feed().address()));
              return 1;
            },
            noAddress -> complain("That is no address of the web: " + address),
            noFeed -> complain("No feed was found there. Give the address of the feed itself."),
            notReached -> complain(inWords(notReached.trouble()) + " Nothing was followed."));
  }

  @Command(
      name = "remove",
      description = "Follows a feed no longer; its articles stay.",
      mixinStandardHelpOptions = true)
  int remove(@Parameters(paramLabel = "ADDRESS") String address) {
    Optional<FollowedFeed> feed =
        FeedAddress.of(address).flatMap(one -> feeds.get().byAddress(one));
    feed.ifPresent(one -> feeds.get().unfollow(one.id()));
    return feed.map(one -> say(0, "No longer following " + named(one) + "."))
        .orElseGet(
            () -> complain("No feed of that address is followed; feeds list shows them all."));
  }

  @Command(
      name = "list",
      description = "The followed feeds, a line each: address, title, last visit, next, trouble.",
      mixinStandardHelpOptions = true)
  int list() {
    for (FollowedFeed feed : feeds.get().all()) {
      System.out.println(
          String.join(
              "\t",
              feed.address(),
              feed.title(),
              feed.lastVisit().map(Object::toString).orElse("not visited yet"),
              "next " + feed.nextVisit(),
              feed.trouble().map(FeedsCommand::inWords).orElse("well")));
    }
    return 0;
  }

  private static String named(FollowedFeed feed) {
    return feed.title() + " (" + feed.address() + ")";
  }

  private static String inWords(FeedTrouble trouble) {
    return TroubleWords.sentence(trouble, Words.in("en"));
  }

  private static int say(int status, String sentence) {
    System.out.println(sentence);
    return status;
  }

  private static int complain(String sentence) {
    System.err.println(sentence);
    return 1;
  }
}
