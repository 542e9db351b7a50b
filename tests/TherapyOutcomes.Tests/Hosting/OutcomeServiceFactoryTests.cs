using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Tests.Hosting;

public class OutcomeServiceFactoryTests
{
    [Fact]
    public async Task CreatedServices_OverOneStore_WorkTogether()
    {
        var factory = new OutcomeServiceFactory { Store = new InMemoryRecordStore(), Time = new FixedClock(Samples.At) };

        var answer = await factory.CreateService().SubmitAsync((Command)Samples.Of(typeof(OpenEpisode), requiredOnly: true));

        Assert.True(answer.Accepted);
        Assert.True((await factory.CreateService().EvaluateAsync(answer.Record)).Accepted);
        Assert.Equal(1, (await factory.CreateWorklist().CountAsync(new WorklistRequest())).Entries);
    }

    [Fact]
    public void CreateWorklistAndExporter_OverAStoreOfEventsOnly_SayWhatIsMissing()
    {
        var factory = new OutcomeServiceFactory { Store = new EventsOnly() };

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
