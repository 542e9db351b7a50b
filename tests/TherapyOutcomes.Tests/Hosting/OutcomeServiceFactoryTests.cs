using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Hosting;

public class OutcomeServiceFactoryTests
{
    [Fact]
    public async Task CreatedServices_OverOneStore_WorkTogether()
    {
        var clock = new FixedClock(Samples.At);
        var factory = new OutcomeServiceFactory { Store = new InMemoryRecordStore(), Time = clock, StoresTextUnencrypted = true };

        var answer = await factory.CreateService().SubmitAsync(Opening);

        Assert.True(answer.Accepted);
        Assert.NotNull(await factory.CreateService().EvaluateAsync(answer.Record!.Value));
        clock.Now = Samples.At.AddDays(30);
        Assert.Single((await factory.CreateWorklist().ReadAsync(new WorklistRequest())).Entries);
    }

    private static OpenEpisode Opening => new()
    {
        Episode = new("e1"),
        Client = new("c1"),
        Practitioner = TestEpisode.Practitioner,
        Complaint = "low back complaint",
        PrimaryMeasure = new("ODI"),
        Chronicity = Chronicity.Chronic,
        At = Samples.At,
        Actor = TestEpisode.Therapist,
    };

    [Fact]
    public void CreateWorklistAndExporter_OverAStoreOfEventsOnly_SayWhatIsMissing()
    {
        var factory = new OutcomeServiceFactory { Store = new EventsOnly(), StoresTextUnencrypted = true };

        AssertMissing(nameof(IWorklistStore), () => factory.CreateWorklist());
        AssertMissing(nameof(IRecordCatalog), () => factory.CreateExporter());
    }

    private static void AssertMissing(string contract, Action create)
    {
        var error = Assert.Throws<TherapyOutcomesException>(create);
        Assert.Equal(ErrorCodes.StoreMissing, error.Code);
        Assert.Contains(contract, error.Message, StringComparison.Ordinal);
    }

    private sealed class EventsOnly : IRecordStore
    {
        public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
