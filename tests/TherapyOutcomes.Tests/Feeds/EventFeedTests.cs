using TherapyOutcomes.Events;
using TherapyOutcomes.Feeds;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Feeds;

public sealed class EventFeedTests
{
    private static readonly ClinicId North = new("north");

    private readonly InMemoryRecordStore _store = new();
    private readonly MasterKeyRing _keys = MasterKeyRing.Create();

    [Fact]
    public async Task Read_PageByPage_HasEachEventOnceWithoutWords()
    {
        await OpenAsync("e1", "e2", "e3");

        var first = await Feed().ReadAsync(new EventFeedRequest { Clinic = North, Size = 2 });
        var second = await Feed().ReadAsync(new EventFeedRequest { Clinic = North, Size = 2, After = first.Position });
        var last = await Feed().ReadAsync(new EventFeedRequest { Clinic = North, Size = 2, After = second.Position });

        Assert.Equal(["e1", "e2", "e3"], first.Events.Concat(second.Events).Select(recorded => recorded.Metadata.Record.Id));
        Assert.Equal((false, true, true), (first.IsAtEnd, second.IsAtEnd, last.IsAtEnd));
        Assert.Equal((0, second.Position), (last.Events.Length, last.Position));
        Assert.All(first.Events, recorded => Assert.False(((EpisodeOpened)recorded.Event).Complaint.HasWords));
    }

    [Fact]
    public async Task Read_AfterTheEnd_HasWhatIsRecordedLater()
    {
        var start = await Feed().ReadAsync(new EventFeedRequest { Clinic = North });
        await OpenAsync("e1");

        var page = await Feed().ReadAsync(new EventFeedRequest { Clinic = North, After = start.Position });

        Assert.Equal((0, 1), (start.Events.Length, page.Events.Length));
    }

    [Fact]
    public async Task Read_WithWords_HasThemUntilTheClientIsErased()
    {
        await OpenAsync("e1");
        var asked = new EventFeedRequest { Clinic = North, IncludesWords = true };
        var before = Assert.Single((await Feed().ReadAsync(asked)).Events);
        (await Factory().CreateService().SubmitAsync(new EraseClient { Clinic = North, Client = new("client-of-e1"), Reason = ErasureReason.ClientRequest, At = TestClinic.Day(2), Actor = new("office") })).AssertAccepted();

        var after = (await Feed().ReadAsync(asked)).Events;

        Assert.Equal("low back complaint", ((EpisodeOpened)before.Event).Complaint.Reveal());
        Assert.True(((EpisodeOpened)after[0].Event).Complaint.IsErased);
        Assert.IsType<ClientErased>(after[1].Event);
    }

    [Fact]
    public async Task Read_AfterSummariesWereEvaluatedAgain_HasNothingMore()
    {
        await OpenAsync("e1");
        var page = await Feed().ReadAsync(new EventFeedRequest { Clinic = North });
        await Factory(TestClinic.Day(90)).CreateWorklist().ReadAsync(new WorklistRequest { Clinic = North });

        Assert.Empty((await Feed().ReadAsync(new EventFeedRequest { Clinic = North, After = page.Position })).Events);
    }

    [Fact]
    public async Task Read_PositionOfOtherContent_SaysSo()
    {
        await OpenAsync("e1");
        var page = await Feed().ReadAsync(new EventFeedRequest { Clinic = North });
        var restored = new OutcomeServiceFactory { Store = new InMemoryRecordStore(), MasterKeys = _keys }.CreateFeed();

        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(() => restored.ReadAsync(new EventFeedRequest { Clinic = North, After = page.Position }));

        Assert.Equal(ErrorCodes.FeedReplaced, thrown.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("none.1.north")]
    [InlineData("0197f7a2b3c84f6d9d1e2a3b4c5d6e7f.1.south")]
    [InlineData("0197f7a2b3c84f6d9d1e2a3b4c5d6e7f.1 or 1.north")]
    public async Task Read_PositionThatIsNoneOfThisClinic_Throws(string position) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Feed().ReadAsync(new EventFeedRequest { Clinic = North, After = position }));

    [Theory]
    [InlineData(0)]
    [InlineData(1_001)]
    public async Task Read_SizeOutOfRange_Throws(int size) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Feed().ReadAsync(new EventFeedRequest { Clinic = North, Size = size }));

    private EventFeed Feed() => Factory().CreateFeed();

    private OutcomeServiceFactory Factory(DateTimeOffset? now = null) => new() { Store = _store, MasterKeys = _keys, Time = new FixedClock(now ?? TestClinic.Day(2)) };

    private async Task OpenAsync(params string[] episodes)
    {
        foreach (var episode in episodes)
        {
            (await Factory().CreateService().SubmitAsync(Openings.Opening(episode, $"client-of-{episode}") with { Clinic = North })).AssertAccepted();
        }
    }
}
