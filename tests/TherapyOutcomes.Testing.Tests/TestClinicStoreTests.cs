using System.Text;
using ClinicSoftware.Storage;
using TherapyOutcomes.Storage;
using TherapyOutcomes.Testing.Tests.Stores.Files;
using TherapyOutcomes.Vault;
using TherapyOutcomes.Worklists;

namespace TherapyOutcomes.Testing.Tests;

/// <summary>The clinic over a host's own store and vault, and commands as a host would write them.</summary>
public sealed class TestClinicStoreTests
{
    private const string Open =
        """{"type":"open-episode","at":"2026-03-02T09:00:00Z","actor":"p1","episode":"e1","client":"c1","practitioner":"p1","complaint":"stiff neck","primaryMeasure":"ODI","chronicity":"chronic"}""";

    private static readonly RecordKey E1 = RecordKey.For(ClinicId.Default, new EpisodeId("e1"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Play_OverAStoreOfYourOwn_StoresWordsSealedOrPlain(bool isSealed)
    {
        using var file = new TemporaryFile();
        using var store = new FileRecordStore(file.FilePath);
        var clinic = new TestClinic(store: store, masterKeys: isSealed ? MasterKeyRing.Create() : null);

        clinic.Play(Open).AssertAccepted();

        var opened = Assert.Single(clinic.ReadStored(E1));
        Assert.Equal(isSealed, opened.Texts.Span.IndexOf(Encoding.UTF8.GetBytes("stiff neck")) < 0);
        Assert.Equal("stiff neck", clinic.Read("e1").Complaint.Reveal());
    }

    [Fact]
    public async Task Build_InAClinicOverAStoreOfYourOwn_PlaysTheHistoryThere()
    {
        using var file = new TemporaryFile();
        using var store = new FileRecordStore(file.FilePath);

        var care = Given.Episode().Improved().Build(new TestClinic(store: store));

        Assert.Equal(EpisodeStage.Documenting, new TestClinic(store: store).Read("e1").Stage);
        Assert.Equal(care.Key, Assert.Single((await care.Clinic.Worklist.ReadAsync(new WorklistRequest())).Entries).Record);
    }

    [Fact]
    public void Play_CommandOfALaterTime_AdvancesTheClockAndNeverSetsItBack()
    {
        var clinic = new TestClinic();
        var open = TestClinic.ReadCommand(Open);

        clinic.Play(Open).AssertAccepted();
        Assert.Equal(open.At, clinic.Now);
        clinic.Play("""{"type":"record-score","at":"2026-02-02T09:00:00Z","actor":"p1","episode":"e1","measure":"ODI","value":40}""").AssertAccepted();

        Assert.Equal(open.At, clinic.Now);
    }

    [Fact]
    public void Send_CommandOfALaterTime_IsRefusedAsTheClockSaysSo()
    {
        var clinic = new TestClinic { Now = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero) };

        Assert.Equal(ErrorCodes.TimeInFuture, clinic.Send(TestClinic.ReadCommand(Open)).Error?.Code);
        Assert.Empty(clinic.ReadStored(E1));
    }

    [Fact]
    public void ReadCommand_Malformed_SaysWhichField()
    {
        var thrown = Assert.Throws<ExpectationException>(() => TestClinic.ReadCommand(Open.Replace("\"ODI\"", "7")));

        Assert.Contains($"{ErrorCodes.ValueKindWrong} primaryMeasure", thrown.Message, StringComparison.Ordinal);
    }

    // Whoever waits for a store on the only thread of a context must not need that thread.
    [Fact]
    public void Play_OverAStoreThatAnswersLater_DoesNotWaitForTheThreadThatWaits()
    {
        var (clinic, before) = (new TestClinic(store: new LateStore(new InMemoryRecordStore())), SynchronizationContext.Current);
        var context = new BusyContext();
        SynchronizationContext.SetSynchronizationContext(context);
        try
        {
            clinic.Play(Open).AssertAccepted();
            Assert.Same(context, SynchronizationContext.Current);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private sealed class BusyContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => Assert.Fail("The only thread of this context is waiting.");
    }

    private sealed class LateStore(IRecordStore inner) : IRecordStore
    {
        public ValueTask<Guid> GetStoreIdAsync(CancellationToken cancellationToken) => inner.GetStoreIdAsync(cancellationToken);

        public IAsyncEnumerable<StoredEvent> ReadAsync(IReadOnlyList<ReadRequest> requests, CancellationToken cancellationToken) => inner.ReadAsync(requests, cancellationToken);

        public async ValueTask<AppendResult> AppendAsync(AppendBatch batch, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return await inner.AppendAsync(batch, cancellationToken);
        }

        public ValueTask<int> RefreshSummariesAsync(IReadOnlyList<SummaryRefresh> refreshes, CancellationToken cancellationToken) =>
            inner.RefreshSummariesAsync(refreshes, cancellationToken);
    }
}
