using TherapyOutcomes.Storage;
using TherapyOutcomes.Testing.Tests.Stores.Broken;

namespace TherapyOutcomes.Testing.Tests.Stores;

/// <summary>The runner itself: how it reports what it finds.</summary>
public sealed class StoreConformanceTests
{
    [Fact]
    public void Clauses_Ids_AreUniqueAndPromisesAreSentences()
    {
        Assert.InRange(StoreConformance.Clauses.Length, 60, 1000);
        Assert.Equal(StoreConformance.Clauses.Length, StoreConformance.Clauses.Select(clause => clause.Id).Distinct().Count());
        Assert.All(StoreConformance.Clauses, clause => Assert.Matches("^[A-Z]+-[0-9]{2} [A-Z].*\\.$", clause.ToString()));
        Assert.All(StoreConformance.Clauses, clause => Assert.Contains(clause.Concerns, clause.Needs));
    }

    [Fact]
    public async Task Run_StoreInMemory_PassesEveryClause()
    {
        var report = await new StoreConformance(InMemoryStoreUnderTest.CreateAsync).RunAsync();

        Assert.True(report.Passed, report.ToString());
        Assert.Equal((StoreConformance.Clauses.Length, 0, 0), (report.PassedCount, report.FailedCount, report.NotApplicableCount));
        Assert.Equal(StoreConformance.Clauses, report.Verdicts.Select(verdict => verdict.Clause));
    }

    [Fact]
    public async Task Run_StoreWithADefect_ReportsEveryClauseWithWhatWasFound()
    {
        var report = await Defects.All.First(defect => defect.Name == "DropsOffsets").ToConformance().RunAsync();

        Assert.False(report.Passed);
        Assert.Equal(StoreConformance.Clauses.Length, report.Verdicts.Length);
        Assert.Contains(report.Verdicts, verdict => verdict.Clause.Id == "KEY-08" && verdict.Outcome == StoreOutcome.Passed);
        Assert.Contains("FAILED: TIME-02 Offsets of half and quarter hours come back.", report.ToString(), StringComparison.Ordinal);
        Assert.Contains("2026-03-02T12:00:00.0000000+05:45", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_StoreWithoutAnInterface_IsNotApplicable()
    {
        var conformance = Of(new InMemoryRecordStore(), store => new RecordsOnly(store));

        var verdict = await conformance.CheckAsync("OUTDATE-10");

        Assert.Equal(StoreOutcome.NotApplicable, verdict.Outcome);
        Assert.Equal("The store does not implement IWorklistStore.", verdict.Message);
        verdict.ThrowIfFailed();
        Assert.Equal(StoreOutcome.Passed, (await conformance.CheckAsync("VERSION-01")).Outcome);
    }

    [Fact]
    public async Task Check_StoreThatHangs_FailsAfterTheTimeout()
    {
        var conformance = Hanging(store => store.Append = async (_, _) =>
        {
            await Task.Delay(Timeout.Infinite, CancellationToken.None);
            return new AppendResult.Appended();
        });

        var verdict = await conformance.CheckAsync("VERSION-01");

        Assert.Equal(StoreOutcome.Failed, verdict.Outcome);
        Assert.Equal("The check did not end within 0.1 seconds.", verdict.Message);
    }

    [Fact]
    public async Task Check_StoreThatBlocksItsThread_FailsAfterTheTimeout()
    {
        using var never = new ManualResetEventSlim();
        var conformance = Hanging(store => store.Append = (_, _) =>
        {
            never.Wait(TimeSpan.FromSeconds(2), CancellationToken.None);
            return ValueTask.FromResult<AppendResult>(new AppendResult.Appended());
        });

        Assert.Equal(StoreOutcome.Failed, (await conformance.CheckAsync("VERSION-01")).Outcome);
        never.Set();
    }

    [Fact]
    public async Task Check_StoreThatThrows_FailsWithWhatItThrew()
    {
        var verdict = await Broken(store => store.Append = (_, _) => throw new InvalidOperationException("No connection.")).CheckAsync("VERSION-01");

        Assert.Equal("The store threw InvalidOperationException: No connection.", verdict.Message);
        var exception = Assert.Throws<ExpectationException>(verdict.ThrowIfFailed);
        Assert.Contains("VERSION-01", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_UnknownClause_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => new StoreConformance(InMemoryStoreUnderTest.CreateAsync).CheckAsync("VERSION-99"));

    [Fact]
    public async Task Run_Cancelled_Throws() => await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
        new StoreConformance(InMemoryStoreUnderTest.CreateAsync).RunAsync(new CancellationToken(canceled: true)));

    [Fact]
    public async Task Check_EveryClause_UsesOneContentAndOpensItBeforeTheCallersRace()
    {
        var (contents, opening) = (0, 0);
        var conformance = new StoreConformance(_ =>
        {
            contents++;
            return ValueTask.FromResult<StoreUnderTest>(new Watched(() => Interlocked.Increment(ref opening), () => Interlocked.Decrement(ref opening)));
        });

        var report = await conformance.RunAsync();

        Assert.True(report.Passed, report.ToString());
        Assert.Equal(StoreConformance.Clauses.Length, contents);
    }

    private static StoreConformance Broken(Action<DefectiveStore> apply) => Of(new InMemoryRecordStore(), store =>
    {
        var broken = new DefectiveStore(store);
        apply(broken);
        return broken;
    });

    // A check that passes may take longer than this on a busy machine, so only a store that never answers is given so little time.
    private static StoreConformance Hanging(Action<DefectiveStore> apply)
    {
        var store = new DefectiveStore(new InMemoryRecordStore());
        apply(store);
        return new(_ => ValueTask.FromResult<StoreUnderTest>(new Single(store))) { Timeout = TimeSpan.FromSeconds(0.1) };
    }

    private static StoreConformance Of(InMemoryRecordStore inner, Func<InMemoryRecordStore, IRecordStore> open) =>
        new(_ => ValueTask.FromResult<StoreUnderTest>(new Single(open(inner))));

    private sealed class Single(IRecordStore store) : StoreUnderTest
    {
        public override ValueTask<IRecordStore> OpenAsync(CancellationToken cancellationToken) => ValueTask.FromResult(store);
    }

    private sealed class RecordsOnly(InMemoryRecordStore inner) : IRecordStore
    {
        public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => inner.GetStoreIdAsync(cancellationToken);

        public IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, CancellationToken cancellationToken) => inner.ReadAsync(requests, cancellationToken);

        public ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken) => inner.AppendAsync(batch, cancellationToken);

        public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) =>
            inner.RefreshSummariesAsync(refreshes, cancellationToken);
    }

    /// <summary>Fails if two callers open it at once, and gives each an instance that fails if two callers use it at once.</summary>
    private sealed class Watched(Func<int> enter, Func<int> leave) : StoreUnderTest
    {
        private readonly InMemoryRecordStore _inner = new();

        public override async ValueTask<IRecordStore> OpenAsync(CancellationToken cancellationToken)
        {
            Assert.Equal(1, enter());
            await Task.Yield();
            leave();
            return Scoped();
        }

        private DefectiveStore Scoped()
        {
            var calls = 0;
            var store = new DefectiveStore(_inner);
            store.OnAppend(async (batch, next) =>
            {
                Assert.Equal(1, Interlocked.Increment(ref calls));
                await Task.Yield();
                var result = await next(batch);
                Interlocked.Decrement(ref calls);
                return result;
            });
            return store;
        }
    }
}
