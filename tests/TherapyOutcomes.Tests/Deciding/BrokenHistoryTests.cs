namespace TherapyOutcomes.Tests.Deciding;

/// <summary>A store that doesn't give all it has is broken. That is said, once; nobody is told to try again for ever.</summary>
public sealed class BrokenHistoryTests
{
    private const string Client = "cora";

    private static readonly RecordKey E1 = WholeStory.RecordsOf(Client)[0];
    private static readonly RecordKey C1 = WholeStory.RecordsOf(Client)[2];
    private static readonly WholeStory Story = new(Client, words => words);

    private static readonly RecordContactAttempt Attempt = new()
    {
        Episode = new(E1.Id),
        Channel = "phone",
        Reached = true,
        At = new(2026, 3, 20, 9, 0, 0, TimeSpan.Zero),
        Actor = TestEpisode.Therapist,
    };

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    public async Task Read_AVersionLeftOut_SaysThatTheHistoryIsBroken(int version)
    {
        var (bench, store) = await PlayedAsync();
        store.Gives = stored => stored.Key != E1 || stored.Version != version;

        await AssertBrokenAsync(() => bench.Service.EvaluateAsync(E1));
        await AssertBrokenAsync(() => bench.Service.SubmitAsync(Attempt));
        await AssertBrokenAsync(() => bench.Service.PreviewAsync(Attempt));
        await AssertBrokenAsync(() => bench.Service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId(E1.Id)));
        await AssertBrokenAsync(async () =>
        {
            await foreach (var _ in bench.Service.ReadEventsAsync(E1))
            {
            }
        });
    }

    [Fact]
    public async Task Read_AVersionOfTheClientsRecordLeftOut_SaysThatTheHistoryIsBroken()
    {
        var (bench, store) = await PlayedAsync();
        store.Gives = stored => stored.Key != C1 || stored.Version != 2;

        await AssertBrokenAsync(() => bench.Service.EvaluateAsync(E1));
        await AssertBrokenAsync(() => bench.Service.SubmitAsync(Attempt));
        await AssertBrokenAsync(() => bench.Service.ReadClientAsync(ClinicId.Default, new ClientId(Client)));
    }

    [Theory]
    [InlineData(RecordKind.Episode)]
    [InlineData(RecordKind.Client)]
    public async Task Submit_TheNewestEventsLeftOut_SaysThatTheHistoryIsBroken(RecordKind kind)
    {
        var (bench, store) = await PlayedAsync();
        var key = kind == RecordKind.Episode ? E1 : C1;
        var newest = (await bench.StoredAsync(key)).Count;
        store.Gives = stored => stored.Key != key || stored.Version < newest - 1;

        await AssertBrokenAsync(() => bench.Service.SubmitAsync(Attempt));

        Assert.InRange(store.Appends, 1, 2); // no round after round
    }

    // The command is on record, but the store doesn't give its events: it is no other command, and can't be told as a repeat.
    [Fact]
    public async Task Submit_ARepeatWhoseEventsAreLeftOut_SaysThatTheHistoryIsBroken()
    {
        var (bench, store) = await PlayedAsync();
        var command = Attempt with { CommandId = new("twice") };
        Assert.True((await bench.Service.SubmitAsync(command)).Accepted);
        var newest = (await bench.StoredAsync(E1)).Count;
        store.Gives = stored => stored.Key != E1 || stored.Version < newest;

        await AssertBrokenAsync(() => new Bench(store) { Clock = { Now = bench.Clock.Now } }.Service.SubmitAsync(command));

        Assert.InRange(store.Appends, 1, 2);
    }

    [Fact]
    public async Task Submit_ToAStoreThatIsWholeAgain_IsAccepted()
    {
        var (bench, store) = await PlayedAsync();
        store.Gives = stored => stored.Key != E1 || stored.Version != 7;
        await AssertBrokenAsync(() => bench.Service.SubmitAsync(Attempt));

        store.Gives = _ => true;

        Assert.True((await bench.Service.SubmitAsync(Attempt)).Accepted);
    }

    private static async Task AssertBrokenAsync(Func<Task> act)
    {
        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(act);
        Assert.Equal(ErrorCodes.HistoryBroken, thrown.Code);
    }

    // A service that has kept nothing yet, over a story that is whole.
    private static async Task<(Bench Bench, ReplaceableStore Store)> PlayedAsync()
    {
        var played = new Bench();
        await Story.PlayAsync(played);
        var store = new ReplaceableStore(played.Store);
        var bench = new Bench(store);
        bench.Clock.Now = new DateTimeOffset(2026, 3, 20, 10, 0, 0, TimeSpan.Zero);
        return (bench, store);
    }
}
