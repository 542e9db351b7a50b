using TherapyOutcomes.Commands;
using TherapyOutcomes.Events;
using TherapyOutcomes.Feeds;
using TherapyOutcomes.Tests.Support;

namespace TherapyOutcomes.EntityFrameworkCore.Tests.Docs;

public sealed class FeedPageTests
{
    [Theory]
    [InlineData("follow", "tests/TherapyOutcomes.EntityFrameworkCore.Tests/Docs/FeedPageTests.cs")]
    [InlineData("handler", "docs/samples/OutboxHost/OutboxHandler.cs")]
    [InlineData("register", "docs/samples/OutboxHost/Program.cs")]
    public void Snippet_OnThePage_IsTheRegionThatIsCompiled(string name, string file) => Repository.AssertSnippet("docs/feed.md", name, file);

    [Fact]
    public async Task Follow_InterruptedBeforeThePositionIsKept_ReadsTheSameAgainAndThenGoesOn()
    {
        await using var host = await PageHost.CreateAsync();
        var (file, handled) = (host.PathOf("position"), new List<RecordedEvent>());
        Task Handle(RecordedEvent recorded)
        {
            handled.Add(recorded);
            return Task.CompletedTask;
        }

        await Assert.ThrowsAsync<TimeoutException>(() => FollowAsync(host.Get<EventFeed>(), file, _ => throw new TimeoutException()));
        await FollowAsync(host.Get<EventFeed>(), file, Handle);
        await host.Get<OutcomeService>().SubmitAsync(new RecordScore { Episode = new("e1"), Actor = new("p1"), At = TimeProvider.System.GetUtcNow(), Measure = new("ODI"), Value = 40 });
        await FollowAsync(host.Get<EventFeed>(), file, Handle);

        Assert.Equal([typeof(EpisodeOpened), typeof(ScoreRecorded)], handled.Select(recorded => recorded.Event.GetType()));

        #region follow
        static async Task FollowAsync(EventFeed feed, string positionFile, Func<RecordedEvent, Task> handleOnceAsync)
        {
            EventFeedPage page;
            do
            {
                var position = File.Exists(positionFile) ? await File.ReadAllTextAsync(positionFile) : null; // null: from the first event
                page = await feed.ReadAsync(new EventFeedRequest { After = position });
                foreach (var recorded in page.Events)
                {
                    await handleOnceAsync(recorded); // does nothing if it has done recorded.Metadata.EventId before
                }

                await File.WriteAllTextAsync(positionFile, page.Position); // only now
            }
            while (!page.IsAtEnd);
        }
        #endregion
    }
}
