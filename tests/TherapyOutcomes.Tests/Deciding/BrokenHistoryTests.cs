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
        var (clinic, store) = Played();
        store.Gives = stored => stored.Key != E1 || stored.Version != version;

        await AssertBrokenAsync(() => clinic.Service.EvaluateAsync(E1));
        await AssertBrokenAsync(() => clinic.Service.SubmitAsync(Attempt));
        await AssertBrokenAsync(() => clinic.Service.PreviewAsync(Attempt));
        await AssertBrokenAsync(() => clinic.Service.ReadEpisodeAsync(ClinicId.Default, new EpisodeId(E1.Id)));
        await AssertBrokenAsync(async () =>
        {
            await foreach (var _ in clinic.Service.ReadEventsAsync(E1))
            {
            }
        });
    }

    [Fact]
    public async Task Read_AVersionOfTheClientsRecordLeftOut_SaysThatTheHistoryIsBroken()
    {
        var (clinic, store) = Played();
        store.Gives = stored => stored.Key != C1 || stored.Version != 2;

        await AssertBrokenAsync(() => clinic.Service.EvaluateAsync(E1));
        await AssertBrokenAsync(() => clinic.Service.SubmitAsync(Attempt));
        await AssertBrokenAsync(() => clinic.Service.ReadClientAsync(ClinicId.Default, new ClientId(Client)));
    }

    [Theory]
    [InlineData(RecordKind.Episode)]
    [InlineData(RecordKind.Client)]
    public async Task Submit_TheNewestEventsLeftOut_SaysThatTheHistoryIsBroken(RecordKind kind)
    {
        var (clinic, store) = Played();
        var key = kind == RecordKind.Episode ? E1 : C1;
        var newest = clinic.ReadStored(key).Count;
        store.Gives = stored => stored.Key != key || stored.Version < newest - 1;

        await AssertBrokenAsync(() => clinic.Service.SubmitAsync(Attempt));

        Assert.InRange(store.Appends, 1, 2); // no round after round
    }

    // The command is on record, but the store doesn't give its events: it is no other command, and can't be told as a repeat.
    [Fact]
    public async Task Submit_ARepeatWhoseEventsAreLeftOut_SaysThatTheHistoryIsBroken()
    {
        var (clinic, store) = Played();
        var command = Attempt with { CommandId = new("twice") };
        Assert.True(clinic.Send(command).Accepted);
        var newest = clinic.ReadStored(E1).Count;
        store.Gives = stored => stored.Key != E1 || stored.Version < newest;

        await AssertBrokenAsync(() => Over(store).Service.SubmitAsync(command));

        Assert.InRange(store.Appends, 1, 2);
    }

    [Fact]
    public async Task Submit_ToAStoreThatIsWholeAgain_IsAccepted()
    {
        var (clinic, store) = Played();
        store.Gives = stored => stored.Key != E1 || stored.Version != 7;
        await AssertBrokenAsync(() => clinic.Service.SubmitAsync(Attempt));

        store.Gives = _ => true;

        Assert.True(clinic.Send(Attempt).Accepted);
    }

    private static TestClinic Over(IRecordStore store) => new(store: store) { Now = new DateTimeOffset(2026, 3, 20, 10, 0, 0, TimeSpan.Zero) };

    private static async Task AssertBrokenAsync(Func<Task> act)
    {
        var thrown = await Assert.ThrowsAsync<TherapyOutcomesException>(act);
        Assert.Equal(ErrorCodes.HistoryBroken, thrown.Code);
    }

    // A service that has kept nothing yet, over a story that is whole.
    private static (TestClinic Clinic, ReplaceableStore Store) Played()
    {
        var store = new ReplaceableStore(Story.Play(new TestClinic()).Store);
        return (Over(store), store);
    }
}
